package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import fi.seloste.declare.Folding;
import fi.seloste.declare.Register;
import fi.seloste.detect.TableScan;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recorded calls: whether their direction, called number, queue and purpose are those for which the
 * notice says that calls are recorded; and the names of the sound files, for the join with the
 * files themselves.
 */
final class CallWitness implements Witness {

  private static final Category PHONE = Category.of("phone-number");
  private static final Set<String> INBOUND =
      Set.of(
          "in",
          "inbound",
          "incoming",
          "saapuva",
          "sisaan",
          "tuleva",
          "sisaantuleva",
          "inkommande",
          "received",
          "vastattu",
          "i",
          "terminating",
          "trunking-terminating",
          "from-trunk",
          "from-pstn",
          "from-did-direct",
          "from-queue",
          "from-external",
          "ext-queues",
          "ext-group",
          "line",
          "external_line",
          "externalline");
  private static final Set<String> OUTBOUND =
      Set.of(
          "out",
          "outbound",
          "outgoing",
          "lahteva",
          "ulos",
          "soitettu",
          "utgaende",
          "outbound-api",
          "outbound-dial",
          "o",
          "originating",
          "trunking-originating",
          "from-internal",
          "extension");
  private static final Set<String> SOUNDS =
      Set.of(
          ("wav wav49 mp3 ogg oga opus flac m4a mp4 aac amr gsm ulaw alaw g729 sln au wma webm aif"
                  + " aiff")
              .split(" ", -1));

  /** A recording that is named by an id alone, as Twilio and Genesys do. */
  private static final Pattern ID = Pattern.compile("[a-z]{0,2}[0-9a-f-]{16,64}");

  private static final Set<String> NONE = Set.of("", "ei", "no", "nej", "false", "0", "-");

  private final Register.@Nullable Recordings allowed;
  private final Plan.PlannedTable table;
  private final KeyedHash hash;
  private final Set<String> numbers;
  private final Set<String> queues;
  private final Map<String, String> purposes = new HashMap<>();
  private final Enumerated<String> direction = new Enumerated<>(CallWitness::direction);
  private final Enumerated<String> folded = new Enumerated<>(Folding::fold);
  private final boolean sounds;

  /**
   * @param sounds whether the table is one of sound files themselves
   */
  CallWitness(
      Register.@Nullable Recordings allowed,
      Plan.PlannedTable table,
      JobFile.@Nullable CallFields told,
      KeyedHash hash,
      boolean sounds) {
    this.allowed = allowed;
    this.table = table;
    this.hash = hash;
    this.sounds = sounds;
    this.numbers =
        allowed == null
            ? Set.of()
            : allowed.numbers().stream()
                .map(number -> Identifier.of(PHONE, number).normal())
                .collect(Collectors.toSet());
    this.queues =
        allowed == null
            ? Set.of()
            : allowed.queues().stream().map(Folding::fold).collect(Collectors.toSet());
    if (told != null) {
      told.purposes().forEach((queue, purpose) -> purposes.put(Folding.fold(queue), purpose));
    }
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    int recording = table.recording();
    if (recording < 0 || NONE.contains(folded.of(record, recording))) {
      return;
    }
    String file = name(record.text(recording));
    if (file.contains(".") || ID.matcher(file).matches()) {
      part.marks.add(sounds ? "sound" : "recorded", record.row(), hash.of("sound", stem(file)));
    }
    if (allowed != null && !sounds) {
      scope(record, part, allowed);
    }
  }

  private void scope(Values record, SliceResult.TablePart part, Register.Recordings scope) {
    long row = record.row();
    String way = table.direction() < 0 ? "" : direction.of(record, table.direction());
    if (!scope.direction().equals("any") && !way.isEmpty() && !way.equals(scope.direction())) {
      part.see("recording-scope", "direction:" + way, row);
      return;
    }
    if (!numbers.isEmpty() && table.number() >= 0 && !record.blank(table.number())) {
      String called = Identifier.of(PHONE, record.text(table.number())).normal();
      if (!numbers.contains(called)) {
        part.see("recording-scope", "number", row);
        return;
      }
    }
    if (table.queue() >= 0) {
      String queue = folded.of(record, table.queue());
      String purpose = purposes.get(queue);
      if (purpose != null && !scope.purposes().isEmpty() && !scope.purposes().contains(purpose)) {
        part.see("recording-scope", "purpose:" + purpose, row);
      } else if (!queues.isEmpty() && !queue.isEmpty() && !queues.contains(queue)) {
        part.see("recording-scope", "queue", row);
      }
    }
  }

  private static String direction(String value) {
    String word = Folding.fold(value);
    if (INBOUND.contains(word)) {
      return "inbound";
    }
    return OUTBOUND.contains(word) ? "outbound" : "";
  }

  /** The file's own name, whatever the folders before it, its case, and what asks for it. */
  private static String name(String path) {
    String plain = path.strip().replace('\\', '/');
    int question = plain.startsWith("http") ? plain.indexOf('?') : -1;
    plain = question < 0 ? plain : plain.substring(0, question);
    return plain.substring(plain.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without a sound file's ending: systems convert recordings and keep the call row. */
  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && SOUNDS.contains(name.substring(dot + 1)) ? name.substring(0, dot) : name;
  }
}
