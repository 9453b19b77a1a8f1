package fi.seloste.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one program writes its CSV; the samples have as many ways as the programs have. */
record CsvStyle(Charset charset, boolean mark, char delimiter, boolean quoteAll, String dates) {
  static final String FINNISH = "d.M.yyyy";
  static final String ISO = "yyyy-MM-dd";

  static final CsvStyle CP1252 =
      new CsvStyle(Charset.forName("windows-1252"), false, ';', false, FINNISH);
  static final CsvStyle UTF8_COMMA = new CsvStyle(StandardCharsets.UTF_8, false, ',', false, ISO);
  static final CsvStyle UTF8_QUOTED = new CsvStyle(StandardCharsets.UTF_8, false, ',', true, ISO);
  static final CsvStyle UTF8_SEMICOLON =
      new CsvStyle(StandardCharsets.UTF_8, false, ';', false, FINNISH);
  static final CsvStyle UTF8_MARK_QUOTED =
      new CsvStyle(StandardCharsets.UTF_8, true, ';', true, ISO);
  static final CsvStyle UTF8_TAB = new CsvStyle(StandardCharsets.UTF_8, false, '\t', false, ISO);
  static final CsvStyle UTF16_TAB =
      new CsvStyle(StandardCharsets.UTF_16LE, true, '\t', false, FINNISH);

  byte[] bytes(Table table) {
    StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
    table.above().forEach(line -> text.append(line).append("\r\n"));
    text.append(line(table.header()));
    table.rows().forEach(row -> text.append(line(row)));
    return text.toString().getBytes(charset);
  }

  private String line(List<? extends @Nullable Object> cells) {
    return cells.stream()
        .map(this::cell)
        .collect(Collectors.joining(String.valueOf(delimiter), "", "\r\n"));
  }

  private String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text =
        value instanceof LocalDate day
            ? day.format(DateTimeFormatter.ofPattern(dates))
            : value.toString();
    boolean quote =
        (quoteAll && !text.isEmpty())
            || text.indexOf(delimiter) >= 0
            || text.contains("\"")
            || text.contains("\n");
    return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
