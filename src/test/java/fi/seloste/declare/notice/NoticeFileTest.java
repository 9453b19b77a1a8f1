package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.seloste.declare.Register;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same short notice in every format. */
class NoticeFileTest {

  private static final List<String> TEXT =
      List.of(
          "Tietosuojaseloste",
          "1. Rekisterinpitäjä",
          "Malli Oy, Katu 1, 00100 Helsinki",
          "2. Rekisterin tietosisältö",
          "Rekisteriin tallennetaan nimi, osoite ja puhelinnumero.",
          "Henkilötunnusta ei kerätä.",
          "3. Säilytysaika",
          "Tiedot poistetaan kahden vuoden kuluttua asiakassuhteen päättymisestä.");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @Test
  void readsText() throws IOException {
    check(Files.writeString(folder.resolve("n.txt"), String.join("\n\n", TEXT)));
  }

  @Test
  void readsTextOfOldWindows() throws IOException {
    Path file = folder.resolve("n.txt");
    Files.write(file, String.join("\r\n\r\n", TEXT).getBytes("windows-1252"));
    check(file);
  }

  @Test
  void readsPagesWithoutTheirFurniture() throws IOException {
    String page =
        "<html><body><nav><ul><li>Sukupuoli</li></ul></nav><div class=\"cookie-banner\">Keräämme"
            + " sijaintitiedot</div><p>"
            + String.join("</p><p>", TEXT).replace("ä", "&auml;")
            + "</p><footer>Tallennamme uskonnon</footer></body></html>";
    check(Files.writeString(folder.resolve("n.html"), page));
  }

  @Test
  void readsWordDocumentsWithTables() throws IOException {
    Path file = folder.resolve("n.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      TEXT.subList(0, 6).forEach(text -> document.createParagraph().createRun().setText(text));
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Tieto");
      table.getRow(0).getCell(1).setText("Säilytysaika");
      table.getRow(1).getCell(0).setText("Asiakastiedot");
      table.getRow(1).getCell(1).setText("2 vuotta asiakassuhteen päättymisestä");
      document.write(out);
    }
    check(file);
  }

  @Test
  void readsOpenDocuments() throws IOException {
    Path file = folder.resolve("n.odt");
    String text =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
            + "<office:text><text:p>"
            + String.join("</text:p><text:p>", TEXT)
            + "</text:p></office:text></office:body></office:document-content>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    check(file);
  }

  @Test
  void readsPdf() throws IOException {
    Path file = folder.resolve("n.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.setLeading(24);
        content.newLineAtOffset(50, 700);
        for (String text : TEXT) {
          content.showText(text);
          content.newLine();
        }
        content.endText();
      }
      document.save(file.toFile());
    }
    check(file);
  }

  @Test
  void aDocumentThatIsNoneIsUnreadableAndQuotesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("n.docx"), "salainen Matti Meikäläinen");
    assertThatThrownBy(() -> NoticeReader.read(file, "n"))
        .isInstanceOf(UnreadableNoticeException.class)
        .hasNoCause()
        .hasMessageContaining("docx")
        .hasMessageNotContaining("Matti");
  }

  @Test
  void anEmptyNoticeIsUnreadable() throws IOException {
    Path file = Files.writeString(folder.resolve("n.txt"), " \n");
    assertThatThrownBy(() -> NoticeReader.read(file, "n"))
        .isInstanceOf(UnreadableNoticeException.class)
        .hasMessageContaining("no text");
  }

  @Test
  void aFolderIsNoNoticeAndIsToldWhatToGive() {
    assertThatThrownBy(() -> NoticeReader.read(folder, "n"))
        .isInstanceOf(UnreadableNoticeException.class)
        .hasMessageContaining("it is a folder")
        .hasMessageContaining("docx")
        .hasMessageContaining("pdf");
  }

  private static void check(Path file) throws IOException {
    Register register = NoticeReader.read(file, "n").register();
    assertThat(register.controller()).isEqualTo("Malli Oy");
    assertThat(register.declares().stream().map(declared -> declared.category().id()))
        .containsExactlyInAnyOrder("name", "postal-address", "phone-number");
    assertThat(register.excludes().stream().map(excluded -> excluded.category().id()))
        .containsExactly("national-id");
    assertThat(register.retention())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.period()).hasToString("P2Y");
              assertThat(rule.clock()).singleElement().hasToString("ended");
            });
  }
}
