package fi.seloste.purge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lines of text on A4 pages: the first one as the title. Its letters are in the file, so that it
 * looks the same everywhere and can be searched.
 */
final class CertificatePdf {

  private static final float MARGIN = 56;
  private static final float SIZE = 10;
  private static final float TITLE = 16;
  private static final float LEADING = 1.45f;

  /** PDFBox brings this font along. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream page;
  private float y;

  private CertificatePdf(PDDocument document) throws IOException {
    this.document = document;
    try (InputStream letters =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the font")) {
      this.font = PDType0Font.load(document, letters, true);
    }
    this.page = begin();
  }

  /**
   * The pages.
   *
   * @param created the time that the file itself carries
   * @param id tells one file from another, for readers that ask
   */
  static byte[] of(String text, Locale language, Instant created, long id) throws IOException {
    try (PDDocument document = new PDDocument()) {
      List<String> lines = text.lines().toList();
      document.setDocumentId(id);
      PDDocumentInformation about = new PDDocumentInformation();
      about.setTitle(lines.get(0));
      about.setProducer("Seloste");
      about.setCreationDate(
          GregorianCalendar.from(ZonedDateTime.ofInstant(created, ZoneId.of("Europe/Helsinki"))));
      document.setDocumentInformation(about);
      document.getDocumentCatalog().setLanguage(language.getLanguage());
      CertificatePdf pdf = new CertificatePdf(document);
      pdf.line(lines.get(0), TITLE);
      for (String line : lines.subList(1, lines.size())) {
        pdf.line(line, SIZE);
      }
      pdf.page.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private PDPageContentStream begin() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    y = sheet.getMediaBox().getHeight() - MARGIN;
    return new PDPageContentStream(document, sheet);
  }

  private void line(String line, float size) throws IOException {
    float indent = line.length() - line.stripLeading().length();
    float left = MARGIN + indent * SIZE / 2;
    for (String part :
        wrapped(shown(line.strip()), size, PDRectangle.A4.getWidth() - left - MARGIN)) {
      y -= size * LEADING;
      if (y < MARGIN) {
        page.close();
        page = begin();
        y -= size * LEADING;
      }
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(left, y);
      page.showText(part);
      page.endText();
    }
  }

  /** Breaks at blanks where it can, and within a hash where it must. */
  private List<String> wrapped(String line, float size, float width) throws IOException {
    List<String> parts = new ArrayList<>();
    String rest = line;
    while (width(rest, size) > width) {
      int fits = rest.length();
      while (width(rest.substring(0, fits), size) > width) {
        fits--;
      }
      int blank = rest.lastIndexOf(' ', fits);
      int cut = blank > 0 ? blank : fits;
      parts.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    parts.add(rest);
    return parts;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** What the font has no letter for is shown as a question mark. */
  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              String letter = Character.toString(point);
              shown.append(known(letter) ? letter : "?");
            });
    return shown.toString();
  }

  private boolean known(String letter) {
    try {
      font.encode(letter);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
