package fi.seloste;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run says of itself on standard error: lines of text for people, or one JSON object a line
 * for programs, with time, level, job, event, message and counts; never a value.
 */
record LogLine(PrintStream out, boolean json, Clock clock) {

  /** Something that went wrong, of no job in particular. */
  void error(String message) {
    say("error", message);
  }

  /** A mistake in a file of the user's, which begins with the file's name. */
  void mistake(String message) {
    if (json) {
      error(message);
    } else {
      out.println(message);
    }
  }

  /** Something a person should know though the run goes on. */
  void warning(String message) {
    say("warn", message);
  }

  private void say(String level, String message) {
    if (json) {
      event(level, "", level.equals("warn") ? "warning" : "error", message, Map.of());
    } else {
      out.println("seloste: " + message);
    }
  }

  /** One line of JSON. */
  void event(String level, String job, String event, String message, Map<String, Object> counts) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", clock.instant().toString());
    line.put("level", level);
    if (!job.isEmpty()) {
      line.put("job", job);
    }
    line.put("event", event);
    line.put("message", message);
    line.putAll(counts);
    out.println(JsonMapper.shared().writeValueAsString(line));
  }
}
