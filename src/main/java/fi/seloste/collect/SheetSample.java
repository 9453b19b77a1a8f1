package fi.seloste.collect;

import java.util.ArrayList;
import java.util.List;

/**
 * A row kept for finding the header.
 *
 * @param row its row in the sheet
 * @param texts its cells' texts, empty where there is none
 * @param kinds their kinds, as in {@link Values}
 * @param bold whether all its cells are in bold type
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record SheetSample(long row, List<String> texts, byte[] kinds, boolean bold) {

  /** What a text looks like. */
  enum Look {
    NONE,
    WORDS,
    DIGITS,
    EMAIL,
    LINK,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR;

    /** Whether a header hardly looks so. */
    boolean isData() {
      return this != NONE && this != WORDS;
    }
  }

  static SheetSample of(SheetRecord record) {
    List<String> texts = new ArrayList<>();
    byte[] kinds = new byte[record.columns()];
    int filled = 0;
    for (int i = 0; i < record.columns(); i++) {
      String text = record.text(i);
      texts.add(text);
      kinds[i] = record.kind(i);
      filled += text.isEmpty() ? 0 : 1;
    }
    return new SheetSample(record.row(), texts, kinds, record.emphasised() >= filled);
  }

  String text(int column) {
    return column < texts.size() ? texts.get(column) : "";
  }

  int filled() {
    return (int) texts.stream().filter(t -> !t.isEmpty()).count();
  }

  /** The first column with a value. */
  int first() {
    int first = 0;
    while (first < texts.size() && texts.get(first).isEmpty()) {
      first++;
    }
    return first;
  }

  Look look(int column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Look.NONE;
    }
    return switch (kinds[column]) {
      case Values.NUMBER -> Look.NUMBER;
      case Values.DATE -> Look.DATE;
      case Values.BOOLEAN -> Look.BOOLEAN;
      case Values.ERROR -> Look.ERROR;
      default -> look(text);
    };
  }

  /** Whether the cell may be a year or another small number, which also head columns. */
  boolean year(int column) {
    String text = text(column);
    return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
  }

  private static Look look(String text) {
    int at = text.indexOf('@');
    if (at > 0 && text.indexOf('.', at) > 0 && text.indexOf(' ') < 0) {
      return Look.EMAIL;
    }
    if (text.contains("://")) {
      return Look.LINK;
    }
    long digits = text.chars().filter(Character::isDigit).count();
    return digits * 2 >= text.length() ? Look.DIGITS : Look.WORDS;
  }
}
