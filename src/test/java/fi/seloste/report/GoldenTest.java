package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The report of the example, sheet by sheet; renewed by {@code mvn test -Dgolden=accept}. */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/fi/seloste/report/golden");

  private final Path folder;

  GoldenTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @TestFactory
  Stream<DynamicTest> theReportReadsAsAgreed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : Words.LANGUAGES) {
      Path written = Files.createDirectories(folder.resolve(language));
      ReportOptions options = WorkbookTest.options(language, Set.of("requests"), Map.of(), null);
      Report.write(Example.outcome(), Example.records(), options, written);
      try (XSSFWorkbook workbook =
          new XSSFWorkbook(Files.newInputStream(written.resolve(Report.WORKBOOK)))) {
        Words words = Words.of(Locale.forLanguageTag(language));
        for (String id : Workbook.ORDER) {
          String text = SheetText.of(workbook, workbook.getSheet(words.text("sheet." + id)));
          tests.add(agreed(language + "/" + id + ".txt", text));
        }
      }
      String findings = Files.readString(written.resolve(Report.FINDINGS));
      tests.add(agreed("findings.json", findings));
    }
    return tests.stream();
  }

  static DynamicTest agreed(String name, String text) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path golden = GOLDEN.resolve(name);
          if ("accept".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
          }
          assertThat(text).isEqualTo(Files.readString(golden));
        });
  }
}
