package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of letters, from the job file to the findings. */
class DocumentsScanTest {

  /** Its individual number is of those that nobody has. */
  private static final String LETTER =
      "Asiakas Aino Virtanen, henkilötunnus 010190-900P, puhelin 040 123 4567. Sairastaa diabetesta.";

  @TempDir Path folder;

  @Test
  void whatStandsInLettersIsFoundAndEachFileHasItsStatus() throws IOException {
    page("letters/page.html", LETTER);
    Files.writeString(
        folder.resolve("letters/letter.eml"),
        "From: aino@x.example\nTo: eero@x.example\nSubject: Hakemus\n\n" + LETTER + "\n");
    Files.writeString(folder.resolve("letters/letter.rtf"), "{\\rtf1\\ansi Asiakas Aino}");
    Files.writeString(folder.resolve("letters/broken.pdf"), "%PDF-1.4 nothing");
    try (OutputStream file = Files.newOutputStream(folder.resolve("letters/more.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("inner.html"));
      zip.write(html(LETTER).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Files.writeString(folder.resolve("register.yml"), register());
    Files.writeString(
        folder.resolve("job.yml"),
        "job: letters\nregister: register.yml\noutput: out\nsources:\n"
            + "  - {source: letters, files: [\"letters/*\"], kind: documents, subjects: customer}\n");

    assertThat(Seloste.run("scan", folder.resolve("job.yml").toString(), "--month", "2026-10"))
        .isEqualTo(3);

    JsonNode findings =
        JsonMapper.shared().readTree(folder.resolve("out/letters/2026-10/findings.json"));
    assertThat(statuses(findings))
        .containsEntry("letters/page.html", "read")
        .containsEntry("letters/letter.eml", "read")
        .containsEntry("letters/letter.rtf", "read")
        .containsEntry("letters/broken.pdf", "unread")
        .containsEntry("letters/more.zip", "read")
        .containsEntry("letters/more.zip!inner.html", "read");
    for (String file : List.of("page.html", "letter.eml", "more.zip!inner.html")) {
      assertThat(found(findings, "letters/" + file))
          .contains("national-id", "phone-number", "health", "name");
    }
    try (var left = Files.list(folder.resolve("out/.state/temp"))) {
      assertThat(left).isEmpty();
    }
  }

  private void page(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, html(text));
  }

  private static String html(String text) {
    return "<!DOCTYPE html><html><body><h1>Kirje</h1><p>" + text + "</p></body></html>";
  }

  private static Map<String, String> statuses(JsonNode findings) {
    Map<String, String> statuses = new TreeMap<>();
    for (JsonNode source : findings.get("sources")) {
      statuses.put(source.get("file").asString(), source.get("status").asString());
    }
    return statuses;
  }

  private static Set<String> found(JsonNode findings, String file) {
    Set<String> categories = new TreeSet<>();
    for (JsonNode source : findings.get("sources")) {
      if (source.get("file").asString().equals(file)) {
        source
            .findValues("category")
            .forEach(category -> categories.add(category.asString()));
      }
    }
    return categories;
  }

  private static String register() {
    return "register: letters\ntitle: Koerekisteri\ncontroller: Koe Oy\nnotice: {file: notice.txt}\n"
        + "list: open\nsubjects: [customer]\ndeclares:\n"
        + "  - {category: customer-number, subjects: [customer]}\n";
  }
}
