package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices of the gate as documents: what is read of them is what is read of their text. */
class DocumentPairsTest {

  private static final int WIDTH = 85;
  private static final int LINES = 48;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hammas-kulma",
        "autotalo-ratas",
        "salibandy-mailat",
        "tyonhaku-kide",
        "auto-salpa",
        "foreningsbyran",
        "vakuutus-rinne",
        "b2b-ketju",
        "prs-kund",
        "jalka-savo"
      })
  void aDocumentIsReadAsItsText(String name) throws IOException {
    Path text = Path.of("src/test/resources/fi/seloste/declare/notice/corpus", name + ".txt");
    List<String> lines = Files.readAllLines(text);
    String expected = told(NoticeReader.read(text, "n").register());

    assertThat(told(NoticeReader.read(word(lines), "n").register())).isEqualTo(expected);
    assertThat(told(NoticeReader.read(pages(lines), "n").register())).isEqualTo(expected);
  }

  private static String told(Register register) {
    Set<String> declared =
        register.declares().stream()
            .map(one -> one.category().id())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> excluded =
        register.excludes().stream()
            .map(one -> one.category().id())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> kept =
        register.retention().stream()
            .map(rule -> rule.clock() + " " + rule.period() + " " + rule.tolerance())
            .toList();
    return declared + "\n" + excluded + "\n" + kept + "\n" + register.notice().updated();
  }

  private Path word(List<String> lines) throws IOException {
    Path file = folder.resolve("n.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      lines.forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
    }
    return file;
  }

  /** Pages whose lines are broken where the paper ends. */
  private Path pages(List<String> lines) throws IOException {
    Path file = folder.resolve("n.pdf");
    List<String> broken = new ArrayList<>();
    lines.forEach(line -> broken.addAll(broken(line)));
    try (PDDocument document = new PDDocument()) {
      for (int from = 0; from < broken.size(); from += LINES) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.setLeading(14);
          content.newLineAtOffset(50, 740);
          for (String line : broken.subList(from, Math.min(broken.size(), from + LINES))) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static List<String> broken(String line) {
    List<String> parts = new ArrayList<>();
    String rest = line.replace('\t', ' ').replaceAll("[^\\x20-\\xFF–•”’—]", " ");
    while (rest.length() > WIDTH) {
      int blank = rest.lastIndexOf(' ', WIDTH);
      int at = blank < 1 ? WIDTH : blank;
      parts.add(rest.substring(0, at));
      rest = rest.substring(at).strip();
    }
    parts.add(rest);
    return parts;
  }
}
