package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The certificate's pages as paper: nothing runs off them, nothing is lost. */
class CertificatePdfTest {

  private static final Instant CREATED = Instant.parse("2026-12-03T10:00:00Z");
  private static final float A4_WIDTH = 595.28f;
  private static final float A4_HEIGHT = 841.89f;

  /** A line as it stands on paper. */
  private record Line(int page, float left, float right, float y, float size, String text) {}

  private static byte[] pdf(String text, long id) throws IOException {
    return CertificatePdf.of(text, Locale.forLanguageTag("sv"), CREATED, id);
  }

  private static List<Line> lines(String text) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf(text, 1))) {
      PDFTextStripper reader =
          new PDFTextStripper() {
            @Override
            protected void writeString(String words, List<TextPosition> places) {
              TextPosition first = places.get(0);
              TextPosition last = places.get(places.size() - 1);
              lines.add(
                  new Line(
                      getCurrentPageNo(),
                      first.getX(),
                      last.getX() + last.getWidth(),
                      first.getY(),
                      first.getFontSizeInPt(),
                      words));
            }
          };
      reader.getText(document);
    }
    return lines;
  }

  @Test
  void tellsWhatItIsToAReaderThatAsks() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("Otsikko\nrivi", 1))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Otsikko");
      assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Seloste");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(CREATED);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
    }
  }

  @Test
  void isTheSameToTheByteForTheSameCertificateAndAnotherForAnother() throws IOException {
    assertThat(pdf("Otsikko", 1)).isEqualTo(pdf("Otsikko", 1)).isNotEqualTo(pdf("Otsikko", 2));
  }

  @Test
  void standsWithinTheMargins() throws IOException {
    List<Line> lines = lines("Otsikko\nrivi\n    sisennetty rivi");
    assertThat(lines).extracting(Line::text).containsExactly("Otsikko", "rivi", "sisennetty rivi");
    assertThat(lines.get(0).size()).isEqualTo(16);
    assertThat(lines.get(1).size()).isEqualTo(10);
    assertThat(lines.get(0).left()).isCloseTo(56, within(1f));
    assertThat(lines.get(1).left()).isCloseTo(56, within(1f));
    assertThat(lines.get(2).left()).isCloseTo(56 + 4 * 5, within(1f));
    assertThat(lines.get(0).y()).isCloseTo(56 + 16 * 1.45f, within(1f));
    assertThat(lines.get(1).y()).isCloseTo(lines.get(0).y() + 14.5f, within(0.1f));
  }

  @Test
  void breaksLongLinesAtBlanksAndHashesWhereItMust() throws IOException {
    String words = "poistomääräys ".repeat(20).strip();
    String hash = "f".repeat(300);
    List<Line> lines = lines("O\n" + words + "\n  " + hash + "\n x " + hash);
    assertThat(lines).allMatch(line -> line.right() <= A4_WIDTH - 56 + 0.5f);
    String all = String.join(" ", lines.stream().map(Line::text).toList());
    assertThat(all.replace(" ", "")).isEqualTo(("O" + words + hash + "x" + hash).replace(" ", ""));
    // no word is broken that a blank could have kept whole, and lines are filled
    List<Line> broken = lines.stream().filter(l -> l.text().startsWith("poisto")).toList();
    assertThat(broken).allMatch(line -> line.text().endsWith("poistomääräys"));
    assertThat(broken).hasSizeBetween(2, 4);
    List<Line> hashes = lines.stream().filter(line -> line.text().startsWith("fff")).toList();
    assertThat(hashes.get(0).right()).isGreaterThan(A4_WIDTH - 56 - 10);
    assertThat(hashes.get(0).left()).isCloseTo(66, within(1f));
    assertThat(hashes.get(1).left()).isCloseTo(66, within(1f));
  }

  @Test
  void goesOnOverThePageWithoutLosingALine() throws IOException {
    StringBuilder text = new StringBuilder("Otsikko");
    for (int i = 1; i <= 120; i++) {
      text.append("\nrivi ").append(i);
    }
    List<Line> lines = lines(text.toString());
    assertThat(lines).hasSize(121);
    for (int i = 1; i <= 120; i++) {
      assertThat(lines.get(i).text()).isEqualTo("rivi " + i);
      assertThat(lines.get(i).y()).isBetween(56f, A4_HEIGHT - 56 + 0.5f);
    }
    // 842 less two margins is fifty lines of 14.5, less what the title takes on the first page
    assertThat(lines.stream().filter(line -> line.page() == 1)).hasSize(49);
    assertThat(lines.stream().filter(line -> line.page() == 2)).hasSize(50);
    assertThat(lines.stream().filter(line -> line.page() == 3).findFirst().orElseThrow().y())
        .isCloseTo(56 + 14.5f, within(1f));
  }

  @Test
  void showsAQuestionMarkForALetterThatItsFontHasNot() throws IOException {
    assertThat(lines("Otsikko\nlähde \u6f22 ääkköset").get(1).text()).isEqualTo("lähde ? ääkköset");
  }
}
