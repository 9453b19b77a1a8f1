package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a cell of an OpenDocument sheet: its value by its type, its text by its paragraphs. */
final class OdsCell {

  private static final long PARAGRAPH = SheetXml.code("p");
  private static final long SPACES = SheetXml.code("s");
  private static final long TAB = SheetXml.code("tab");
  private static final long BREAK = SheetXml.code("line-break");
  private static final long ANNOTATION = SheetXml.code("annotation");
  private static final long SHAPES = SheetXml.code("shapes");
  private static final long FRAME = SheetXml.code("frame");
  private static final long CUSTOM = SheetXml.code("custom-shape");
  private static final long COUNT = SheetXml.code("text:c");

  private final SheetXml xml;
  private final List<String> beside = new ArrayList<>();

  OdsCell(SheetXml xml) {
    this.xml = xml;
  }

  /** Whether an element holds text that stands beside the cells. */
  static boolean beside(long name) {
    return name == ANNOTATION || name == SHAPES || name == FRAME || name == CUSTOM;
  }

  int besideCount() {
    return beside.size();
  }

  /** The comments and shapes met since the last call. */
  List<String> takeBeside() {
    List<String> taken = List.copyOf(beside);
    beside.clear();
    return taken;
  }

  /** Reads the cell that just began, to its end, and appends its value; returns its kind. */
  byte read(SheetBytes out) throws IOException {
    String type = xml.value(SheetXml.code("office:value-type"));
    boolean error = xml.value(SheetXml.code("calcext:value-type")).equals("error");
    String value =
        switch (type) {
          case "float", "percentage", "currency" -> xml.value(SheetXml.code("office:value"));
          case "date" -> xml.value(SheetXml.code("office:date-value"));
          case "time" -> xml.value(SheetXml.code("office:time-value"));
          case "boolean" -> xml.value(SheetXml.code("office:boolean-value"));
          default -> "";
        };
    int start = out.size();
    paragraphs(out);
    if (error) {
      return Values.ERROR;
    }
    if (value.isEmpty()) {
      return Values.TEXT;
    }
    out.cut(start);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return switch (type) {
      case "date" -> SheetDates.appendIso(out, bytes, 0, bytes.length);
      case "time" -> time(out, value);
      case "boolean" -> {
        out.append(value);
        yield Values.BOOLEAN;
      }
      default -> SheetNumbers.append(out, bytes, 0, bytes.length);
    };
  }

  /** The text of the element that just began, to its end. */
  String text() throws IOException {
    SheetBytes text = new SheetBytes();
    paragraphs(text);
    return text.text(0, text.size());
  }

  private static byte time(SheetBytes out, String value) {
    try {
      long seconds = Duration.parse(value).toSeconds();
      if (seconds < 0) {
        out.append(value);
        return Values.TEXT;
      }
      long hours = seconds / 3600;
      out.append(hours < 10 ? "0" + hours : Long.toString(hours));
      out.append(':');
      out.appendDigits((int) (seconds / 60 % 60), 2);
      out.append(':');
      out.appendDigits((int) (seconds % 60), 2);
    } catch (DateTimeException e) {
      out.append(value);
    }
    return Values.TEXT;
  }

  private void paragraphs(SheetBytes out) throws IOException {
    int outside = xml.depth() - 1;
    int open = 0;
    boolean any = false;
    while (xml.depth() > outside) {
      int token = xml.next();
      if (token == SheetXml.TEXT) {
        if (open > 0) {
          xml.text().appendTo(out);
        }
      } else if (token == SheetXml.END) {
        open -= xml.name() == PARAGRAPH ? 1 : 0;
      } else if (xml.name() == PARAGRAPH) {
        if (any) {
          out.append('\n');
        }
        any = true;
        open++;
      } else {
        inside(out);
      }
    }
  }

  private void inside(SheetBytes out) throws IOException {
    long name = xml.name();
    if (beside(name)) {
      String text = text();
      if (!text.isBlank()) {
        beside.add(text);
      }
    } else if (name == SPACES) {
      int count = xml.attribute(COUNT);
      long spaces = count < 0 ? 1 : XlsxRange.digits(xml.bytes(), xml.from(count), xml.to(count));
      for (long i = 0; i < Math.min(spaces, 1000); i++) {
        out.append(' ');
      }
    } else if (name == TAB || name == BREAK) {
      out.append(name == TAB ? '\t' : '\n');
    }
  }
}
