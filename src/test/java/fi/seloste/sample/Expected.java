package fi.seloste.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a scan of one register must find, what it must not name, and what no data can answer. */
final class Expected {
  static final String COLUMNS =
      "check\tregister\tcode\tcategory\tsource\tfile\ttable\tfield\trecords\tnote\twhere\tkind";

  private final String register;
  private final List<String> lines = new ArrayList<>();

  Expected(String register) {
    this.register = register;
  }

  /** Where a finding is: a source, and as far as they apply its file, table and field. */
  record At(String source, String file, String table, String field) {
    static At source(String source) {
      return new At(source, "", "", "");
    }

    static At file(String source, String file) {
      return new At(source, file, "", "");
    }

    At field(String name) {
      return new At(source, file, table, name);
    }
  }

  void found(String check, String code, String category, At at, List<Integer> rows, String note) {
    line(check, code, category, at, rows.size(), note, rows(rows), "case");
  }

  void found(
      String check, String code, String category, At at, int records, String note, String where) {
    line(check, code, category, at, records, note, where, "case");
  }

  /** A field whose filled cells are all found. */
  void filled(String check, String code, String category, At at, Table table, String note) {
    found(check, code, category, at, table.filled(at.field()), note, "filled cells");
  }

  /** A fault of the notice itself: no source and no record. */
  void notice(String check, String code, String note) {
    line(check, code, "", At.source(""), 0, note, "the notice", "case");
  }

  /** A declared category that no source holds. */
  void notFound(String check, String category) {
    line(check, "not-found", category, At.source(""), 0, "", "no source", "case");
  }

  void missingElements(String check, String... elements) {
    for (String element : elements) {
      notice(check, "notice-missing-element", "element=" + element);
    }
  }

  /** Records that come near the check and are right: no finding of this code may name them. */
  void clean(String check, String code, String category, At at, int records, String where) {
    line(check, code, category, at, records, "", where, "non-case");
  }

  void clean(String check, String code, String category, At at, List<Integer> rows, String why) {
    clean(check, code, category, at, rows.size(), rows(rows) + ": " + why);
  }

  void manual(String check, String why) {
    line(check, "", "", At.source(""), 0, why, "", "manual");
  }

  private void line(
      String check,
      String code,
      String category,
      At at,
      int records,
      String note,
      String where,
      String kind) {
    lines.add(
        String.join(
            "\t",
            check,
            register,
            code,
            category,
            at.source(),
            at.file(),
            at.table(),
            at.field(),
            Integer.toString(records),
            note,
            where,
            kind));
  }

  private static String rows(List<Integer> rows) {
    return "rows " + rows.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  List<String> lines() {
    return lines;
  }
}
