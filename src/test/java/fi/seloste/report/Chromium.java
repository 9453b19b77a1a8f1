package fi.seloste.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium with one page, driven by the DevTools protocol: scripts that it is asked to
 * evaluate run beside the page's own policy, which stays as it is.
 */
final class Chromium implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Slow machines start a browser slowly. */
  private static final long SECONDS = 90;

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final String session;
  private int last;

  Chromium() throws Exception {
    profile = Files.createTempDirectory("chromium");
    process =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("said.txt").toFile())
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(), new Heard())
            .get(SECONDS, TimeUnit.SECONDS);
    String target =
        call("", "Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString();
    session =
        call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** The file that Chromium writes when it listens: its port and the path of its socket. */
  private URI address() throws Exception {
    Path told = profile.resolve("DevToolsActivePort");
    for (long left = SECONDS * 10; left > 0; left--) {
      List<String> lines = Files.exists(told) ? Files.readAllLines(told) : List.of();
      if (lines.size() > 1) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException(
        "Chromium does not start: " + Files.readString(profile.resolve("said.txt")));
  }

  /** Opens a page and waits until it is there. */
  void open(Path page) throws Exception {
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    evaluate(
        "new Promise(done => document.readyState === 'complete' ? done(1)"
            + " : addEventListener('load', () => done(1)))");
  }

  /** Light or dark, screen or print. */
  void media(String medium, String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The width of the window in CSS pixels. */
  void width(int pixels) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The value of an expression, awaited when it is a promise. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** The page on paper. */
  byte[] pdf() throws Exception {
    JsonNode answer =
        call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
    return Base64.getDecoder().decode(answer.path("data").asString());
  }

  /** What happened so far, by the name of the event. */
  List<JsonNode> events(String method) {
    drain();
    return events.stream().filter(e -> e.path("method").asString().equals(method)).toList();
  }

  private void drain() {
    for (JsonNode next = messages.poll(); next != null; next = messages.poll()) {
      events.add(next);
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    return call(session, method, parameters);
  }

  private JsonNode call(String in, String method, Map<String, ?> parameters) throws Exception {
    int id = ++last;
    Map<String, Object> message = new java.util.TreeMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!in.isEmpty()) {
      message.put("sessionId", in);
    }
    socket.sendText(JSON.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
    while (true) {
      JsonNode next = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("Chromium does not answer " + method);
      }
      if (next.path("id").asInt(0) != id) {
        events.add(next);
      } else if (next.has("error")) {
        throw new IOException(method + ": " + next.path("error"));
      } else {
        return next.path("result");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    try (Stream<Path> all = Files.walk(profile)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** Puts the parts of a message together. */
  private final class Heard implements WebSocket.Listener {

    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean end) {
      part.append(text);
      if (end) {
        messages.add(Objects.requireNonNull(JSON.readTree(part.toString())));
        part.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
