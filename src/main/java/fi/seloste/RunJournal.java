package fi.seloste;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code runs.jsonl} in the state folder: one line of JSON for each attempt that ended, for cron
 * and monitoring. Counts and ids only. It is kept apart from the database, so that a database that
 * lost something is found out.
 */
final class RunJournal {

  static final String FILE = "runs.jsonl";

  private static final String SCHEMA = "seloste/run/1";
  private static final String RENEWED = "renewed";

  private final Path file;

  RunJournal(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /** Adds a line, on the disk when this returns. A line that a kill cut short is ended first. */
  void add(Map<String, Object> entry) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("schema", SCHEMA);
    line.putAll(entry);
    OwnerOnly.file(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size();
      ByteBuffer last = ByteBuffer.allocate(1);
      boolean torn = size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
      String text = (torn ? "\n" : "") + JsonMapper.shared().writeValueAsString(line) + "\n";
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), size);
      channel.force(true);
    }
  }

  /** From here on the database is a new one: what came before is not expected in it. */
  void renewed(String when) throws IOException {
    add(Map.of("event", RENEWED, "ended", when));
  }

  /** Leaves out the lines of these runs, all or none. */
  void forget(Set<String> runs) throws IOException {
    StringBuilder kept = new StringBuilder();
    for (JsonNode line : lines()) {
      if (!runs.contains(line.path("run").asString(""))) {
        kept.append(JsonMapper.shared().writeValueAsString(line)).append('\n');
      }
    }
    Path fresh = file.resolveSibling(FILE + ".new");
    OwnerOnly.file(fresh);
    Files.writeString(fresh, kept);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The lines; those that cannot be read are left out. */
  List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      Files.readAllLines(file).forEach(line -> read(line).ifPresent(lines::add));
    }
    return lines;
  }

  /** A line; nothing when a kill cut it short. */
  private static Optional<JsonNode> read(String line) {
    try {
      return Optional.of(JsonMapper.shared().readTree(line));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The published runs that the database should know and does not. */
  Set<String> missing(Set<String> known) throws IOException {
    Set<String> missing = new LinkedHashSet<>();
    for (JsonNode line : lines()) {
      String event = line.path("event").asString("");
      if (event.equals(RENEWED)) {
        missing.clear();
      } else if (event.equals("published")) {
        missing.add(line.path("run").asString(""));
      }
    }
    missing.removeAll(known);
    return missing;
  }
}
