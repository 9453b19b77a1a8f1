package fi.seloste;

import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.TableFound;
import fi.seloste.report.Reasons;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in a file, for a person at a terminal: a line for each field and category. */
final class InspectText {

  private static final int WIDEST = 34;

  /** The reasons of {@link CategoryFound} in words. */
  private static final Map<String, String> WHY =
      Map.of(
          "told", "told",
          "header", "header",
          "form", "form of the values",
          "checksum", "check digits",
          "lexicon", "known names or words",
          "neighbours", "fields beside it",
          "text", "inside text");

  private static final List<String> HEADINGS =
      List.of("field", "filled", "distinct", "holds", "sure", "hits", "why");

  /** The columns of numbers, which end below each other. */
  private static final Set<Integer> NUMBERS = Set.of(1, 2, 4, 5);

  private final PrintStream out;

  InspectText(PrintStream out) {
    this.out = out;
  }

  void print(Inspection.Inspected one) {
    FileCoverage file = one.coverage();
    out.println(file.file() + ": " + about(file));
    file.notes().forEach(note -> out.println("  " + Reasons.text(note, Locale.ENGLISH)));
    for (TableFound table : one.found().tables()) {
      out.println();
      out.println("  " + about(table));
      lines(rows(table)).forEach(out::println);
    }
    out.println();
  }

  private static String about(FileCoverage file) {
    String status = file.format().isEmpty() ? file.status() : file.format() + ", " + file.status();
    return file.reason() == null
        ? status
        : status + ": " + Reasons.text(file.reason(), Locale.ENGLISH);
  }

  private static String about(TableFound table) {
    String records = count(table.rows()) + (table.rows() == 1 ? " record" : " records");
    return (table.table().isEmpty() ? "" : table.table() + ": ")
        + records
        + (table.hidden() ? ", hidden in the file" : "");
  }

  private static List<List<String>> rows(TableFound table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    for (FieldFound field : table.fields()) {
      List<String> of = List.of(name(field), count(field.filled()), count(field.distinct()));
      List<CategoryFound> found = field.categories().stream().filter(CategoryFound::found).toList();
      if (found.isEmpty()) {
        rows.add(row(of, List.of(field.filled() == 0 ? "(empty)" : "-", "", "", "")));
      }
      for (int i = 0; i < found.size(); i++) {
        rows.add(row(i == 0 ? of : List.of("", "", ""), cells(found.get(i), field)));
      }
    }
    return rows;
  }

  private static List<String> row(List<String> field, List<String> category) {
    List<String> row = new ArrayList<>(field);
    row.addAll(category);
    return row;
  }

  private static List<String> cells(CategoryFound found, FieldFound field) {
    String why = found.reasons().stream().map(WHY::get).collect(Collectors.joining(", "));
    if (found.hits() > 0 && found.hits() * 10 < field.filled()) {
      why += "; first in row " + count(found.firstRow());
    }
    if (found.category().equals(field.invalidCategory()) && field.invalid() > 0) {
      why +=
          "; "
              + count(field.invalid())
              + (field.invalid() == 1
                  ? " fails its check, row "
                  : " fail their check, first in row ")
              + count(field.firstInvalidRow());
    }
    long sure = Math.min(99, Math.round(100 * found.confidence()));
    return List.of(
        found.category().id(),
        (found.reasons().contains("told") ? 100 : sure) + " %",
        count(found.hits()),
        why);
  }

  private static String name(FieldFound field) {
    String line = field.header().replaceAll("\\s+", " ").strip();
    String name = line.isEmpty() ? "(column " + (field.index() + 1) + ")" : line;
    return name.codePointCount(0, name.length()) <= WIDEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The rows with their cells below each other; the last column is as wide as it is. */
  private static List<String> lines(List<List<String>> rows) {
    int[] widths = new int[HEADINGS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - width(row.get(i)));
        line.append("  ").append(NUMBERS.contains(i) ? pad + row.get(i) : row.get(i) + pad);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
