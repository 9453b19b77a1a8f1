package fi.seloste;

import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.expire.ClockFields;
import java.nio.file.Path;
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
   * @param stamp what the file system told of it when it was first looked at, as {@link
   *     SourceCheck} compares it; empty when it could not be asked
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
      String stamp,
      String sha256,
      Layout layout,
      List<Reason> told,
      List<PlannedTable> tables) {

    /** The same file wherever it lies and whenever it was written. */
    PlannedFile content() {
      return new PlannedFile(source, "", name, size, 0, "", sha256, layout, told, tables);
    }

    SourceFile sourceFile(@Nullable String password) {
      return new SourceFile(Path.of(path), name, size, modified, password);
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
