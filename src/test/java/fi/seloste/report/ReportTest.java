package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  static final Instant GENERATED = Instant.parse("2026-12-01T05:00:00Z");

  static ReportOptions options(String language) {
    return new ReportOptions(
        Locale.forLanguageTag(language),
        null,
        GENERATED,
        Set.of("requests"),
        new Seal(new SecretKeySpec(new byte[32], "HmacSHA256"), "a".repeat(64), "b".repeat(64)),
        Map.of(),
        ReportOptions.RECORD_ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void writes(String language) throws Exception {
    Path folder = Path.of("target/report/" + language);
    java.nio.file.Files.createDirectories(folder);
    Report.write(Example.outcome(), Example.records(), options(language), folder);
    assertThat(folder.resolve("report.xlsx")).exists();
  }
}
