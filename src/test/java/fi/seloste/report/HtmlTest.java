package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import fi.seloste.match.FileCoverage;
import fi.seloste.match.Outcome;
import fi.seloste.match.SourceFound;
import fi.seloste.match.TableFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HtmlTest {

  private static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style><svg onload=alert(1)>",
          "&lt;b&gt; &#60;b&#62; <!-- ]]> -->",
          "javascript:alert(1)",
          "lasku\u202Efdp.exe\u2066\u0000\u0007\uD800\uFFFF");

  private final Path folder;

  HtmlTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String page(Outcome outcome, String language) throws IOException {
    Ages ages = new Ages();
    Example.records().forEach(record -> ages.add(record.rule(), record.days()));
    Path file = folder.resolve(Report.PAGE);
    ReportOptions options = WorkbookTest.options(language, Set.of("requests"), Map.of(), null);
    Html.write(outcome, options, ages, file);
    return Files.readString(file);
  }

  @TestFactory
  Stream<DynamicTest> thePageReadsAsAgreed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : Words.LANGUAGES) {
      String text = PageText.of(PageText.parsed(page(Example.outcome(), language)));
      tests.add(GoldenTest.agreed(language + "/page.txt", text));
    }
    return tests.stream();
  }

  @Test
  void theSameFindingsGiveTheSameBytes() throws IOException {
    assertThat(page(Example.outcome(), "fi")).isEqualTo(page(Example.outcome(), "fi"));
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    page(Example.outcome(), "fi");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(Report.PAGE))))
        .isEqualTo("rw-------");
  }

  @Test
  void noKeyAndNoFingerprintOfARecordIsInIt() throws IOException {
    String page = page(Example.outcome(), "fi");
    assertThat(page).doesNotContain("Pyyntö=").doesNotContain("fingerprint");
    Example.records().forEach(record -> assertThat(page).doesNotContain(record.record()));
  }

  @Test
  void nothingIsLoadedAndOnlyItsOwnStyleAndScriptRun() throws Exception {
    String page = page(Example.outcome(), "fi");
    String policy = found(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
    assertThat(policy.replace("&#39;", "'"))
        .isEqualTo(
            "default-src 'none'; style-src '"
                + hash(found(page, "(?s)<style>(.*?)</style>"))
                + "'; script-src '"
                + hash(found(page, "(?s)<script>(.*?)</script>"))
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page).doesNotContain("http:", "https:", "url(", "@import", "src=", "data:");
    for (Element element : PageText.all(PageText.parsed(page))) {
      assertThat(element.getTagName())
          .isNotIn("img", "link", "iframe", "object", "embed", "base", "audio", "video");
      PageText.attributes(element)
          .forEach(
              (name, value) -> {
                assertThat(name).isNotEqualTo("style").doesNotStartWith("on");
                if (name.equals("href")) {
                  assertThat(value).startsWith("#");
                }
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void aReaderWithoutSightFindsTheWay(String language) throws IOException {
    Element root = PageText.parsed(page(Example.outcome(), language));
    assertThat(root.getAttribute("lang")).isEqualTo(language);
    List<Element> all = PageText.all(root);
    List<String> ids =
        all.stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    int level = 0;
    int tables = 0;
    for (Element element : all) {
      String name = element.getTagName();
      if (name.matches("h[1-6]")) {
        int next = name.charAt(1) - '0';
        assertThat(next).as(element.getTextContent()).isBetween(1, level + 1);
        level = next;
      }
      for (String reference : List.of("aria-labelledby", "for")) {
        if (element.hasAttribute(reference)) {
          assertThat(ids).contains(element.getAttribute(reference));
        }
      }
      if (element.hasAttribute("href")) {
        assertThat(ids).contains(element.getAttribute("href").substring(1));
        assertThat(element.getTextContent()).isNotBlank();
      }
      switch (name) {
        case "table" -> {
          table(element);
          tables++;
        }
        case "svg" -> {
          assertThat(element.getAttribute("role")).isEqualTo("img");
          assertThat(element.getAttribute("aria-label")).isNotBlank();
        }
        case "select", "input" ->
            assertThat(all)
                .anyMatch(label -> label.getAttribute("for").equals(element.getAttribute("id")));
        case "div" -> {
          if (element.getAttribute("class").equals("scroll")) {
            assertThat(element.getAttribute("tabindex")).isEqualTo("0");
          }
        }
        default -> {}
      }
    }
    assertThat(all.stream().filter(e -> e.getTagName().equals("h1"))).hasSize(1);
    assertThat(all.stream().filter(e -> e.getTagName().equals("main"))).hasSize(1);
    assertThat(tables).isGreaterThan(12);
  }

  private static void table(Element table) {
    assertThat(table.getAttribute("aria-labelledby")).isNotEmpty();
    List<Element> cells = PageText.all(table);
    assertThat(cells.stream().filter(c -> c.getTagName().equals("th")))
        .isNotEmpty()
        .allSatisfy(
            head -> {
              assertThat(head.getAttribute("scope")).isIn("col", "row", "rowgroup");
              assertThat(head.getTextContent()).isNotBlank();
            });
  }

  @Test
  void whatStandsInTheDataIsTextWhateverItIs() throws IOException {
    for (String hostile : HOSTILE) {
      Element root = PageText.parsed(page(named(hostile), "fi"));
      List<String> elements = PageText.all(root).stream().map(Element::getTagName).toList();
      assertThat(elements).doesNotContain("img", "b").containsOnlyOnce("script");
      String shown =
          hostile
              .replaceAll("[\u202E\u2066\u0000\u0007\uFFFF]", "\uFFFD")
              .replace('\uD800', '\uFFFD');
      assertThat(root.getTextContent()).contains(shown);
      for (Element element : PageText.all(root)) {
        PageText.attributes(element).keySet().forEach(n -> assertThat(n).doesNotStartWith("on"));
      }
    }
  }

  @Test
  void aHugeInventoryIsCutAndThePageSaysSo() throws IOException {
    Outcome huge = named("Kenttä", 60_000);
    String page = page(huge, "en");
    assertThat(page.length()).isLessThan(6_000_000);
    assertThat(page).contains("These are the first 5,000 rows of 60,000.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyTextStandsOutFromItsGround(boolean dark) throws IOException {
    Map<String, String> colors = colors(dark);
    for (String ink : List.of("ink", "quiet", "link", "brand", "high")) {
      assertThat(contrast(colors, ink, "ground")).as(ink).isGreaterThanOrEqualTo(4.5);
    }
    for (String ink : List.of("ink", "quiet", "brand")) {
      assertThat(contrast(colors, ink, "pale")).as(ink).isGreaterThanOrEqualTo(4.5);
    }
    assertThat(contrast(colors, "head-ink", "head")).isGreaterThanOrEqualTo(4.5);
    for (String tag : List.of("high", "medium", "low", "good")) {
      assertThat(contrast(colors, tag, tag + "-pale")).as(tag).isGreaterThanOrEqualTo(4.5);
    }
    colors.keySet().stream()
        .filter(name -> name.matches(".*\\d-ink"))
        .forEach(
            name ->
                assertThat(contrast(colors, name, name.replace("-ink", "")))
                    .as(name)
                    .isGreaterThanOrEqualTo(4.5));
  }

  /** The colours of the style by name: the light ones, with the dark ones over them. */
  private static Map<String, String> colors(boolean dark) throws IOException {
    String style = Files.readString(Path.of("src/main/resources/fi/seloste/report/page.css"));
    int night = style.indexOf("@media (prefers-color-scheme: dark)");
    int rest = style.indexOf("* { box-sizing");
    Map<String, String> colors = new TreeMap<>(variables(style.substring(0, night)));
    if (dark) {
      colors.putAll(variables(style.substring(night, rest)));
    }
    assertThat(colors).hasSizeGreaterThan(35);
    return colors;
  }

  private static Map<String, String> variables(String style) {
    Map<String, String> colors = new TreeMap<>();
    Matcher matcher = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});").matcher(style);
    while (matcher.find()) {
      colors.put(matcher.group(1), matcher.group(2));
    }
    return colors;
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(Map<String, String> colors, String ink, String ground) {
    double a = luminance(colors.get(ink));
    double b = luminance(colors.get(ground));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String rgb) {
    double[] parts =
        IntStream.of(0, 2, 4)
            .mapToDouble(i -> Integer.parseInt(rgb.substring(i, i + 2), 16) / 255.0)
            .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String hash(String content) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /** The example with this name for a source, a file, a table and a field. */
  private static Outcome named(String name) {
    return named(name, 1);
  }

  private static Outcome named(String name, int fields) {
    Outcome of = Example.outcome();
    FieldFound like =
        of.sources().get(0).tables().get(0).fields().stream()
            .filter(field -> !field.categories().isEmpty())
            .findFirst()
            .orElseThrow();
    CategoryFound category = like.categories().get(0);
    List<FieldFound> all =
        IntStream.range(0, fields)
            .mapToObj(
                i ->
                    new FieldFound(
                        i,
                        name,
                        like.filled(),
                        like.distinct(),
                        like.invalid(),
                        like.invalidCategory(),
                        like.firstInvalidRow(),
                        List.of(category)))
            .collect(Collectors.toList());
    TableFound table = new TableFound(name, name, false, 1, Map.of(), all);
    SourceFound source =
        new SourceFound(name, "crm", null, null, null, null, false, List.of(table));
    FileCoverage file =
        new FileCoverage(name, name, "csv", "read", null, 1, "", List.of(), List.of());
    return new Outcome(
        of.job(),
        of.run(),
        of.register(),
        of.policy(),
        of.month(),
        of.asOf(),
        of.complete(),
        List.of(source),
        List.of(file),
        of.discrepancies(),
        of.overdue(),
        of.orders(),
        of.requests(),
        of.trend(),
        of.detectors(),
        of.checks());
  }
}
