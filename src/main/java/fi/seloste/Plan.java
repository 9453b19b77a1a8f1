package fi.seloste;

import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.expire.ClockFields;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run will read and how: fixed before the first record is counted, so that a run that is
 * continued cuts and reads the files as it began to.
 *
 * @param files every file of every source, in the order of the job file and then by name
 * @param missing globs that match nothing
 * @param slices every part to scan; a slice's number is its place here
 */
record Plan(List<PlannedFile> files, List<MissingFiles> missing, List<PlannedSlice> slices) {

  /** A glob of a source that matches no file. */
  record MissingFiles(String source, String glob) {}

  /**
   * A file as it was when the run was planned.
   *
   * @param path the file on the disk that it is, or is inside of, as a URI
   * @param outerSize the bytes of that file
   * @param outerModified when that file was last written
   * @param steps how it is reached from that file; empty when it is that file
   * @param files how many files were taken out of it
   * @param sha256 of its content, in hexadecimal; empty when it could not be read
   * @param told what the job says of it that it does not have: headers that none of its source's
   *     tables has
   */
  record PlannedFile(
      String source,
      String path,
      String name,
      long size,
      long modified,
      long outerSize,
      long outerModified,
      List<Placed.Step> steps,
      int files,
      String sha256,
      Layout layout,
      List<Reason> told,
      List<PlannedTable> tables) {

    Placed placed(@Nullable String password) {
      Path outer = Path.of(URI.create(path));
      return new Placed(
          new SourceFile(outer, name, outerSize, outerModified, password),
          new SourceFile(outer, name, size, modified, password),
          steps,
          List.of());
    }

    /** The same file, of which this became known too. */
    PlannedFile with(int inside, List<Reason> more) {
      List<Reason> all = new ArrayList<>(told);
      all.addAll(more);
      return new PlannedFile(
          source,
          path,
          name,
          size,
          modified,
          outerSize,
          outerModified,
          steps,
          inside,
          sha256,
          layout,
          List.copyOf(all),
          tables);
    }
  }

  /**
   * What the fields of a table are for. Numbers are field indexes; -1 stands for none.
   *
   * @param key the fields that identify a record; empty when nobody knows
   * @param keyShown whether the key may stand in the report: it is no identifier of a person
   * @param conditions for each condition of the run, the field that it asks
   * @param entitled for each other source that this one needs or serves, its fields to compare
   */
  record PlannedTable(
      List<Integer> key,
      boolean keyShown,
      int subjects,
      int recipient,
      List<Integer> conditions,
      int origin,
      int informed,
      int direction,
      int number,
      int queue,
      int recording,
      List<Integer> consents,
      List<Integer> bans,
      List<Integer> directoryBans,
      Map<String, List<Integer>> entitled,
      ClockFields clocks) {}

  /** A part to scan: the place of its file in {@link #files}, and the part itself. */
  record PlannedSlice(int file, Slice slice, long bytes) {}
}
