package fi.seloste.report;

import fi.seloste.match.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * {@code report.html}: the report as one page for reading and showing. It loads nothing, and its
 * own policy forbids it to: the style and the script are allowed by their hashes alone. No value of
 * the data is in it, and no key of a record.
 */
final class Html {

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  /** Content Security Policy, level 3: nothing but what stands in the page itself. */
  private static final String POLICY =
      "default-src 'none'; style-src '"
          + hash(STYLE)
          + "'; script-src '"
          + hash(SCRIPT)
          + "'; base-uri 'none'; form-action 'none'";

  private final Markup out;
  private final Content content;

  private Html(Markup out, Content content) {
    this.out = out;
    this.content = content;
  }

  /**
   * Writes the page, readable by its owner only; the same findings give the same bytes.
   *
   * @param ages of the overdue records, already counted
   * @throws IOException when it cannot be written
   */
  static void write(Outcome outcome, ReportOptions options, Ages ages, Path file)
      throws IOException {
    Content content = new Content(outcome, options, ages, PagePlaces::new);
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(OwnerOnly.create(file), StandardCharsets.UTF_8), 1 << 16)) {
      new Html(new Markup(writer), content).page();
    } catch (UncheckedIOException e) {
      throw new IOException("the page cannot be written", e.getCause());
    }
  }

  private void page() {
    Words words = content.words();
    out.raw("<!DOCTYPE html>\n").open("html", "lang", words.language().getLanguage());
    out.open("head").empty("meta", "charset", "utf-8");
    out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.empty("meta", "name", "color-scheme", "content", "light dark");
    out.empty("meta", "name", "referrer", "content", "no-referrer");
    out.empty("meta", "name", "robots", "content", "noindex");
    out.element("title", words.text("property.title", content.header()));
    out.open("style").raw(STYLE).close("style").close("head").open("body");
    out.open("a", "class", "skip", "href", "#main").text(words.text("page.skip")).close("a");
    head(words);
    contents(words);
    out.open("main", "id", "main");
    new PageSummary(out, content).write();
    new PageParts(out, content).write();
    out.close("main");
    out.open("footer").element("p", words.text("page.footer")).close("footer");
    out.open("script").raw(SCRIPT).close("script");
    out.close("body").close("html").raw("\n");
  }

  private void head(Words words) {
    out.open("header");
    out.element("h1", content.outcome().register().title());
    out.element("p", words.text("sheet.summary.about", content.header()));
    out.close("header");
  }

  private void contents(Words words) {
    out.open("nav", "aria-label", words.text("page.contents")).open("ul");
    for (String id : PageParts.ORDER) {
      out.open("li").open("a", "href", content.places().sheet(id));
      out.text(content.sheetName(id)).close("a").close("li");
    }
    out.close("ul").close("nav");
    search(words);
  }

  /** Shown by the script: without it there is nothing to search with. */
  private void search(Words words) {
    out.open("form", "class", "search", "role", "search", "hidden", "");
    out.open("label", "for", "search").text(words.text("page.search")).close("label");
    out.empty("input", "type", "search", "id", "search", "autocomplete", "off");
    out.open("button", "type", "reset").text(words.text("page.clear")).close("button");
    Map<String, String> shown =
        Map.of("id", "shown", "role", "status", "data-shown", words.template("page.shown"));
    out.open("p", new java.util.TreeMap<>(shown)).close("p");
    out.close("form");
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
