package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job may name the notice itself: the report then says that nobody has confirmed the reading. */
class UnconfirmedNoticeTest {

  private static final String TOLD = "KUKAAN EI OLE VAHVISTANUT";
  private static final String DENIAL = "Sähköpostiosoitetta ei kerätä.";

  private final Path folder;

  UnconfirmedNoticeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theReportSaysSoAndEachDiscrepancyNamesItsSentence() throws IOException {
    notice(
        List.of(
            "Tietosuojaseloste",
            "1. Rekisterinpitäjä",
            "Malli Oy, Katu 1, 00100 Helsinki",
            "2. Rekisterin tietosisältö",
            "Rekisteriin tallennetaan asiakkaan nimi.",
            DENIAL));
    Files.writeString(
        folder.resolve("a.csv"), "Nimi;Sähköposti\nMaija Malli;maija@malli.example\n");
    Path job =
        Files.writeString(
            folder.resolve("job.yml"),
            """
            job: malli
            register: notice.docx
            sources:
              - {source: a, files: a.csv, kind: crm}
            """);

    int exit =
        Seloste.run(
            "scan",
            job.toString(),
            "--month",
            "2026-10",
            "--out",
            folder.resolve("out").toString(),
            "--state",
            folder.resolve("state").toString(),
            "--threads",
            "1");

    assertThat(exit).isZero();
    Path report = folder.resolve("out/malli/2026-10");
    assertThat(Files.readString(report.resolve("report.html"))).contains(TOLD, DENIAL);
    assertThat(cells(report.resolve("report.xlsx")))
        .anyMatch(cell -> cell.contains(TOLD))
        .contains(DENIAL);
    JsonNode findings = JsonMapper.shared().readTree(report.resolve("findings.json"));
    assertThat(findings.path("registerConfirmed").asBoolean(true)).isFalse();
    JsonNode excluded = coded(findings, "excluded");
    assertThat(excluded.path("notice").path("quote").asString()).isEqualTo(DENIAL);
    assertThat(excluded.path("notice").path("line").asInt()).isPositive();
  }

  private void notice(List<String> lines) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(folder.resolve("notice.docx"))) {
      lines.forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
    }
  }

  private static JsonNode coded(JsonNode findings, String code) {
    return StreamSupport.stream(findings.path("discrepancies").spliterator(), false)
        .filter(one -> one.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(Path file) throws IOException {
    try (Workbook book = WorkbookFactory.create(file.toFile())) {
      return StreamSupport.stream(book.spliterator(), false)
          .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
          .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
          .map(Object::toString)
          .toList();
    }
  }
}
