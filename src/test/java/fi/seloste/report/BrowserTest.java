package fi.seloste.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.match.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page in a real browser: what axe finds, what search and filter do, how it prints. */
@Tag("desk")
class BrowserTest {

  /** WCAG 2.2 A and AA, and what axe holds for good practice. */
  private static final String AXE =
      """
      axe.run(document, {resultTypes: ['violations']}).then(found => ({
        passes: found.passes.length,
        violations: found.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 5)
          .map(node => node.target + ' ' + node.failureSummary).join('; '))
      }))
      """;

  private static final String SHOWN =
      "Array.from(document.querySelectorAll('section > .scroll tbody tr:not(.group)'))"
          + ".filter(row => !row.hidden)";

  private static final String AXE_SCRIPT = script();

  private static Chromium browser;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  private static String script() {
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void starts() throws Exception {
    browser = new Chromium();
  }

  @AfterAll
  static void ends() throws Exception {
    browser.close();
  }

  @BeforeEach
  void asADeskHasIt() throws Exception {
    browser.media("screen", "light");
    browser.width(1280);
  }

  private Path page(Outcome outcome, String language) throws IOException {
    Ages ages = new Ages();
    Example.records().forEach(record -> ages.add(record.rule(), record.days()));
    Path file = folder.resolve(Report.PAGE);
    ReportOptions options = WorkbookTest.options(language, Set.of("requests"), Map.of(), null);
    Html.write(outcome, options, ages, file);
    return file;
  }

  private JsonNode audited() throws Exception {
    browser.evaluate(AXE_SCRIPT + ";1");
    return browser.evaluate(AXE);
  }

  @ParameterizedTest
  @CsvSource({
    "fi, light, 1280",
    "fi, dark, 1280",
    "fi, light, 320",
    "fi, dark, 320",
    "sv, light, 1280",
    "en, dark, 1280"
  })
  void axeFindsNothing(String language, String scheme, int width) throws Exception {
    browser.media("screen", scheme);
    browser.width(width);
    browser.open(page(Example.outcome(), language));
    JsonNode found = audited();
    assertThat(found.path("violations")).isEmpty();
    assertThat(found.path("passes").asInt()).isGreaterThan(20);
  }

  @Test
  void axeFindsWhatIsWrong() throws Exception {
    browser.open(page(Example.outcome(), "fi"));
    browser.evaluate("document.querySelector('h1').style.color = '#eeeeee'");
    assertThat(audited().path("violations").toString()).contains("color-contrast");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1280, 1920})
  void thePageIsNeverWiderThanTheWindow(int width) throws Exception {
    browser.width(width);
    browser.open(page(Example.outcome(), "fi"));
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void nothingIsAskedOfTheNetworkAndNothingIsRefused() throws Exception {
    int asked = browser.events("Network.requestWillBeSent").size();
    int logged = browser.events("Log.entryAdded").size();
    int thrown = browser.events("Runtime.exceptionThrown").size();
    Path page = page(Example.outcome(), "fi");
    browser.open(page);
    browser.evaluate("document.getElementById('search').value = 'x'");
    List<JsonNode> requests = browser.events("Network.requestWillBeSent");
    assertThat(requests.subList(asked, requests.size()))
        .extracting(event -> event.path("params").path("request").path("url").asString())
        .containsExactly(page.toUri().toString());
    List<JsonNode> log = browser.events("Log.entryAdded");
    assertThat(log.subList(logged, log.size())).isEmpty();
    assertThat(browser.events("Runtime.exceptionThrown")).hasSize(thrown);
  }

  @Test
  void theOwnPolicyRefusesWhatIsNotOfThePage() throws Exception {
    browser.open(page(Example.outcome(), "fi"));
    JsonNode refused =
        browser.evaluate(
            """
            new Promise(done => {
              addEventListener('securitypolicyviolation', e => done(e.effectiveDirective));
              const script = document.createElement('script');
              script.textContent = 'window.ran = 1';
              document.body.append(script);
            })
            """);
    assertThat(refused.asString()).isEqualTo("script-src-elem");
    assertThat(browser.evaluate("window.ran === undefined").asBoolean()).isTrue();
  }

  @Test
  void searchLeavesTheRowsThatHaveAllWords() throws Exception {
    browser.open(page(Example.outcome(), "fi"));
    int all = browser.evaluate(SHOWN + ".length").asInt();
    type("asiakaspalaute vakava");
    int found = browser.evaluate(SHOWN + ".length").asInt();
    assertThat(found).isPositive().isLessThan(all);
    assertThat(
            browser
                .evaluate(
                    SHOWN
                        + ".every(row => /asiakaspalaute/i.test(row.textContent)"
                        + " && /vakava/i.test(row.textContent))")
                .asBoolean())
        .isTrue();
    assertThat(browser.evaluate("document.getElementById('shown').textContent").asString())
        .contains(" " + found + " / ");
    browser.evaluate("document.querySelector('.search button').click()");
    later();
    assertThat(browser.evaluate(SHOWN + ".length").asInt()).isEqualTo(all);
  }

  @Test
  void aFilterLeavesTheDiscrepanciesOfItsKind() throws Exception {
    browser.open(page(Example.outcome(), "en"));
    browser.evaluate(
        "const list = document.querySelector('select[data-facet=severity]');"
            + " list.value = 'medium'; list.dispatchEvent(new Event('change'))");
    JsonNode shown =
        browser.evaluate(
            "Array.from(document.querySelectorAll('#discrepancies tbody tr'))"
                + ".filter(row => !row.hidden).map(row => row.dataset.severity)");
    assertThat(shown).isNotEmpty().allMatch(severity -> severity.asString().equals("medium"));
  }

  @Test
  void aLinkToAHiddenRowShowsIt() throws Exception {
    browser.open(page(Example.outcome(), "fi"));
    type("eitätätekstiäole");
    assertThat(browser.evaluate(SHOWN + ".length").asInt()).isZero();
    JsonNode target =
        browser.evaluate("document.querySelector('#matrix a[href^=\"#d-\"]').getAttribute('href')");
    browser.evaluate("location.hash = '" + target.asString() + "'");
    later();
    assertThat(browser.evaluate("document.querySelector(location.hash).hidden").asBoolean())
        .isFalse();
  }

  @Test
  void onPaperItHasEveryPartOnA4Across() throws Exception {
    browser.media("print", "dark");
    browser.open(page(Example.outcome(), "sv"));
    try (PDDocument paper = Loader.loadPDF(browser.pdf())) {
      PDRectangle first = paper.getPage(0).getMediaBox();
      assertThat(first.getWidth()).isGreaterThan(first.getHeight());
      assertThat(Math.round(first.getWidth())).isBetween(840, 843);
      String text = new PDFTextStripper().getText(paper);
      Words words = Words.of(java.util.Locale.forLanguageTag("sv"));
      assertThat(PageParts.ORDER.stream().map(id -> words.text("sheet." + id)))
          .allMatch(text::contains);
      assertThat(text.contains(words.text("page.search"))).isFalse();
    }
  }

  private static void type(String text) throws Exception {
    browser.evaluate(
        "const box = document.getElementById('search'); box.value = '"
            + text
            + "'; box.dispatchEvent(new Event('input'))");
    later();
  }

  /** Waits longer than the page waits for the next letter. */
  private static void later() throws Exception {
    browser.evaluate("new Promise(done => setTimeout(done, 300))");
  }
}
