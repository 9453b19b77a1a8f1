package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What makes Excel open a workbook without offering to repair it: each part follows the schemas of
 * ECMA-376 (transitional), and what no schema can say.
 */
class PackageTest {

  /** Unpacked by Maven; see the pom. */
  private static final Path SCHEMAS = Path.of("target/ooxml-schemas");

  private static final Map<String, String> SCHEMA_OF =
      Map.of(
          "xl/workbook.xml", "sml.xsd",
          "xl/styles.xml", "sml.xsd",
          "xl/sharedStrings.xml", "sml.xsd",
          "xl/worksheets/", "sml.xsd",
          "xl/drawings/", "dml-spreadsheetDrawing.xsd",
          "xl/charts/", "dml-chart.xsd",
          "docProps/app.xml", "shared-documentPropertiesExtended.xsd");

  private final Path folder;

  PackageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Map<String, byte[]> parts(String language) throws IOException {
    ReportOptions options = WorkbookTest.options(language, Set.of("requests"), Map.of(), null);
    Report.write(Example.outcome(), Example.records(), options, folder);
    return parts(folder.resolve(Report.WORKBOOK));
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(parts.put(entry.getName(), zip.readAllBytes())).as(entry.getName()).isNull();
      }
    }
    return parts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void everyPartFollowsItsSchema(String language) throws Exception {
    assumeTrue(Files.isDirectory(SCHEMAS), "Maven unpacks the schemas");
    Map<String, Validator> validators = new HashMap<>();
    int checked = 0;
    for (Map.Entry<String, byte[]> part : parts(language).entrySet()) {
      String schema = schema(part.getKey());
      if (!schema.isEmpty()) {
        Validator validator = validators.get(schema);
        if (validator == null) {
          validator = validator(schema);
          validators.put(schema, validator);
        }
        assertThat(faults(validator, part.getValue())).as(part.getKey()).isEmpty();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void aPartThatBreaksItsSchemaIsSeen() throws Exception {
    assumeTrue(Files.isDirectory(SCHEMAS), "Maven unpacks the schemas");
    byte[] sheet = parts("fi").get("xl/worksheets/sheet2.xml");
    String broken =
        new String(sheet, StandardCharsets.UTF_8)
            .replace("<sheetData>", "<sheetdata>")
            .replace("</sheetData>", "</sheetdata>");
    assertThat(faults(validator("sml.xsd"), broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  private static String schema(String part) {
    return part.contains("_rels/")
        ? ""
        : SCHEMA_OF.entrySet().stream()
            .filter(e -> part.startsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }

  private static Validator validator(String schema) throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    Schema made = factory.newSchema(SCHEMAS.resolve(schema).toFile());
    return made.newValidator();
  }

  private static List<String> faults(Validator validator, byte[] part)
      throws IOException, SAXException {
    List<String> faults = new ArrayList<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException fault) {
            faults.add(fault.getMessage());
          }

          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getLineNumber() + ": " + fault.getMessage());
          }

          @Override
          public void fatalError(SAXParseException fault) throws SAXException {
            faults.add(fault.getMessage());
            throw fault;
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(part)));
    return faults;
  }

  @Test
  void everyRelationLeadsToAPartThatIsThere() throws IOException {
    Map<String, byte[]> parts = parts("fi");
    int relations = 0;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().endsWith(".rels")) {
        Path base = Path.of("/" + part.getKey().replaceAll("_rels/[^/]*$", ""));
        for (String target : all("Target=\"([^\"]+)\"", text(part.getValue()))) {
          String name = base.resolve(target).normalize().toString().substring(1);
          assertThat(parts).as(part.getKey()).containsKey(name.replace('\\', '/'));
          relations++;
        }
      }
    }
    assertThat(relations).isGreaterThan(15);
  }

  @Test
  void everyPartHasItsContentType() throws IOException {
    Map<String, byte[]> parts = parts("fi");
    String types = text(Objects.requireNonNull(parts.get("[Content_Types].xml")));
    Set<String> named = new HashSet<>(all("PartName=\"/([^\"]+)\"", types));
    Set<String> endings = new HashSet<>(all("Extension=\"([^\"]+)\"", types));
    for (String part : parts.keySet()) {
      String ending = part.substring(part.lastIndexOf('.') + 1);
      assertThat(
              part.equals("[Content_Types].xml")
                  || named.contains(part)
                  || endings.contains(ending))
          .as(part)
          .isTrue();
    }
    assertThat(parts.keySet()).containsAll(named);
  }

  @Test
  void mergedCellsDoNotMeet() throws IOException {
    int merged = 0;
    for (Map.Entry<String, byte[]> part : parts("fi").entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/sheet")) {
        List<CellRangeAddress> ranges =
            all("mergeCell ref=\"([^\"]+)\"", text(part.getValue())).stream()
                .map(CellRangeAddress::valueOf)
                .toList();
        for (int i = 0; i < ranges.size(); i++) {
          for (int j = 0; j < i; j++) {
            assertThat(ranges.get(i).intersects(ranges.get(j))).as(part.getKey()).isFalse();
          }
        }
        merged += ranges.size();
      }
    }
    assertThat(merged).isGreaterThan(20);
  }

  @Test
  void definedNamesDifferAndAreNamesForExcel() throws IOException {
    String workbook = text(Objects.requireNonNull(parts("fi").get("xl/workbook.xml")));
    List<String> names =
        all("<definedName name=\"(?!_xlnm)([^\"]+)\"", workbook).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    assertThat(names)
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates()
        .contains("table.discrepancies", "decision.group.choice")
        .allMatch(name -> name.matches("[a-z_][a-z0-9_.]{0,254}"))
        .noneMatch(name -> name.matches("[a-z]{1,3}[0-9]+|[rc][0-9]*"));
  }

  @Test
  void noTextIsLongerThanACellTakes() throws IOException {
    for (Map.Entry<String, byte[]> part : parts("fi").entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/sheet")) {
        assertThat(all("(?s)<t[^>]*>(.*?)</t>", text(part.getValue())))
            .allMatch(t -> t.length() <= 6 * Cells.LONGEST);
        // prompts and messages of validations: 32 and 255 characters
        assertThat(all("(?:errorTitle|promptTitle)=\"([^\"]*)\"", text(part.getValue())))
            .allMatch(t -> t.length() <= 32);
        assertThat(all(" (?:error|prompt)=\"([^\"]*)\"", text(part.getValue())))
            .allMatch(t -> t.length() <= 255);
        assertThat(all("<(?:oddFooter|oddHeader)>([^<]*)<", text(part.getValue())))
            .allMatch(t -> t.length() <= 255);
      }
    }
  }

  private static String text(byte @Nullable [] part) {
    return new String(Objects.requireNonNull(part), StandardCharsets.UTF_8);
  }

  private static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
