package fi.seloste.collect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be, before its records are read.
 *
 * @param format the id of the format that reads it, such as {@code csv}; for a file nobody reads
 *     its likely type, or empty
 * @param reason why the file cannot be read; null when it can. A file with a reason has no slices
 * @param tables its tables, hidden ones too
 * @param slices its parts, in order
 * @param notes what a reader should know though the file is read: hidden sheets, skipped preamble
 *     lines, rows a person filtered away
 */
public record Layout(
    String format,
    @Nullable Reason reason,
    List<Table> tables,
    List<Slice> slices,
    List<Reason> notes) {

  /** Copies what it is given. */
  public Layout {
    tables = List.copyOf(tables);
    slices = List.copyOf(slices);
    notes = List.copyOf(notes);
  }

  /** The same with more notes. */
  public Layout noting(List<Reason> more) {
    List<Reason> all = new java.util.ArrayList<>(notes);
    all.addAll(more);
    return new Layout(format, reason, tables, slices, all);
  }

  /** The layout of a file that cannot be read. */
  public static Layout unread(String format, Reason reason) {
    return new Layout(format, reason, List.of(), List.of(), List.of());
  }
}
