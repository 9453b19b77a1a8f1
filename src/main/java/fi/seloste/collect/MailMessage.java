package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** One message in MIME form (RFC 5322, RFC 2045): its fields, its text, its attachments. */
final class MailMessage {

  static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(-1)
          .build();
  private static final int LONGEST_TEXT = 16 << 20;

  /** Takes what is attached. */
  interface Attached {
    boolean take(String name, long modified, InputStream content) throws IOException;
  }

  private final String[] fields = new String[MailTable.BODY];
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final Attached attached;
  private boolean going = true;
  private boolean broken;
  private int depth;
  private String disposition = "";
  private String fileName = "";
  private String type = "text/plain";

  private MailMessage(Attached attached) {
    this.attached = attached;
    Arrays.fill(fields, "");
  }

  /** Reads a message to the stream's end. */
  static MailMessage read(InputStream in, Attached attached) throws IOException {
    MailMessage message = new MailMessage(attached);
    MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(in);
    try {
      message.read(tokens);
    } catch (MimeException e) {
      message.broken = true;
    }
    return message;
  }

  /** Whether it broke off. */
  boolean broken() {
    return broken;
  }

  /** Whether more attachments are wanted. */
  boolean going() {
    return going;
  }

  /** The fields but for the text, as {@link MailTable#HEADER} orders them. */
  List<String> fields() {
    return new ArrayList<>(List.of(fields));
  }

  /** The text; of alternatives the plain one, unless it is empty. */
  String body() {
    return plain.toString().isBlank() ? html.toString() : plain.toString();
  }

  private void read(MimeTokenStream tokens) throws IOException, MimeException {
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM && going;
        state = tokens.next()) {
      switch (state) {
        case T_START_HEADER -> {
          disposition = "";
          fileName = "";
          type = "text/plain";
          depth++;
        }
        case T_FIELD -> field(tokens.getField());
        case T_BODY -> body(tokens);
        default -> {
          // the rest is told by its parts
        }
      }
    }
  }

  private void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    ParsedField parsed;
    try {
      parsed = LenientFieldParser.getParser().parse(field, DecodeMonitor.SILENT);
    } catch (RuntimeException e) {
      return;
    }
    if (parsed instanceof ContentDispositionField given) {
      disposition = String.valueOf(given.getDispositionType()).toLowerCase(Locale.ROOT);
      fileName = given.getFilename() == null ? fileName : decoded(given.getFilename());
    } else if (parsed instanceof ContentTypeField given) {
      type = String.valueOf(given.getMimeType()).toLowerCase(Locale.ROOT);
      String called = given.getParameter("name");
      fileName = fileName.isEmpty() && called != null ? decoded(called) : fileName;
    } else if (depth == 1) {
      int place = MailTable.HEADER.indexOf(name);
      if (place >= 0 && place < MailTable.BODY) {
        String value = place == MailTable.DATE ? date(parsed) : decoded(field.getBody());
        fields[place] += (fields[place].isEmpty() ? "" : ", ") + value;
      }
    }
  }

  private static String decoded(String text) {
    return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT).strip();
  }

  private static String date(ParsedField field) {
    Date date = field instanceof DateTimeField given ? given.getDate() : null;
    return date == null ? "" : iso(date);
  }

  /** The moment as it was in Helsinki. */
  static String iso(Date date) {
    return ISO.format(LocalDateTime.ofInstant(date.toInstant(), HELSINKI));
  }

  private void body(MimeTokenStream tokens) throws IOException {
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (text && !disposition.equals("attachment")) {
      byte[] bytes = tokens.getDecodedInputStream().readNBytes(LONGEST_TEXT);
      String read = MailText.of(bytes, tokens.getBodyDescriptor().getCharset());
      boolean marked = type.equals("text/html");
      (marked ? html : plain).append(marked ? HtmlSource.text(read) : read).append('\n');
    } else if (!type.startsWith("image/") || disposition.equals("attachment")) {
      String ending = type.equals("message/rfc822") ? ".eml" : "";
      String name = fileName.isBlank() ? "attachment" + ending : fileName;
      going = attached.take(name, 0, tokens.getDecodedInputStream());
    }
  }
}
