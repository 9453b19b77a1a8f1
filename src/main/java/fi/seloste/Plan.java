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

/**
 * What a run will read and how: fixed before the first record is counted, so that a run that is
 * continued cuts and reads the files as it began to.
 *
 * @param files every file of every source, in the order of the job file and then by name
 * @param missing globs that match nothing
 * @param slices every part to scan; a slice's number is its place here
 * @param decided what people had decided when the run began
 */
record Plan(
    List<PlannedFile> files,
    List<MissingFiles> missing,
    List<PlannedSlice> slices,
    Decided decided) {

  /**
   * What people had decided: what they decide while a run is under way counts from the next one.
   *
   * @param orders the ids of the purge orders that the run proves
   * @param postponed the number of the last postponement
   */
  record Decided(List<String> orders, long postponed) {
    static final Decided NOTHING = new Decided(List.of(), -1);
  }

  /** The same plan with what people decided. */
  Plan with(Decided now) {
    return new Plan(files, missing, slices, now);
  }

  /** A glob of a source that matches no file. */
  record MissingFiles(String source, String glob) {}

  /**
   * A file on the disk as it was when the run was planned.
   *
   * @param path where it is, as a URI: a name may be no text in the encoding of the system
   * @param modified when it was last written, in milliseconds of the epoch
   * @param stamp what the file system told of it when it was first looked at, as {@link
   *     SourceCheck} compares it; empty when it could not be asked
   * @param sha256 of its content, in hexadecimal; empty when it could not be read, or was written
   *     to meanwhile
   */
  record Outer(String path, long size, long modified, String stamp, String sha256) {
    static final Outer NOWHERE = new Outer("", 0, 0, "", "");

    Path where() {
      return Path.of(URI.create(path));
    }
  }

  /**
   * A file as it was when the run was planned.
   *
   * @param outer the file on the disk that it is, or is inside of
   * @param steps how it is reached from that file; empty when it is that file
   * @param files how many files were taken out of it
   * @param sha256 of its content, in hexadecimal; empty when it could not be read
   * @param told what the job says of it that it does not have: headers that none of its source's
   *     tables has
   */
  record PlannedFile(
      String source,
      String name,
      long size,
      long modified,
      Outer outer,
      List<Placed.Step> steps,
      int files,
      String sha256,
      Layout layout,
      List<Reason> told,
      List<PlannedTable> tables) {

    /** Whether it is no file but a data base. */
    boolean asked() {
      return outer.path().isEmpty();
    }

    /** Where it is read from. */
    Placed placed(JobFile.Source of) {
      JobFile.Jdbc jdbc = of.jdbc();
      if (asked() && jdbc != null) {
        return Placed.of(SourceFile.of(Passwords.of(jdbc)));
      }
      String password = Passwords.of(of);
      Path where = outer.where();
      return new Placed(
          new SourceFile(where, name, outer.size(), outer.modified(), password),
          new SourceFile(where, name, size, modified, password),
          steps,
          List.of());
    }

    /** The same file, of which this became known too. */
    PlannedFile with(int inside, List<Reason> more) {
      List<Reason> all = new ArrayList<>(told);
      all.addAll(more);
      return new PlannedFile(
          source,
          name,
          size,
          modified,
          outer,
          steps,
          inside,
          sha256,
          layout,
          List.copyOf(all),
          tables);
    }

    /** The same file as another machine sees it: in another place, as a URI. */
    PlannedFile at(String place) {
      Outer there = new Outer(place, outer.size(), outer.modified(), outer.stamp(), outer.sha256());
      return new PlannedFile(
          source, name, size, modified, there, steps, files, sha256, layout, told, tables);
    }

    /** The same file wherever it lies and whenever it was written. */
    PlannedFile content() {
      return new PlannedFile(
          source, name, size, 0, Outer.NOWHERE, steps, files, sha256, layout, told, tables);
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
