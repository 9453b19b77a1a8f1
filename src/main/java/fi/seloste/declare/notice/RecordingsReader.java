package fi.seloste.declare.notice;

import fi.seloste.declare.Quote;
import fi.seloste.declare.Register.Recordings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which calls a notice says are recorded, and what for. */
final class RecordingsReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern CALL = Pattern.compile("puhel|samtal|\\bcalls?\\b|telephone", FLAGS);
  private static final Pattern RECORD =
      Pattern.compile("nauhoi|tallen|inspel|spelas in|spelar in|record", FLAGS);
  private static final Pattern TAPE =
      Pattern.compile("nauhoit|tallenteit|tallenteilla|inspelning|recordings", FLAGS);

  /** In a part on retention only a sentence that calls are recorded counts, not how long. */
  private static final Pattern TAPED =
      Pattern.compile(
          "nauhoitetaan|nauhoitamme|spelas in|spelar in|(?:are|is|may be) recorded" + "|we record",
          FLAGS);

  private static final Pattern IN =
      Pattern.compile(
          "tulev|saapuv|soitta(?:a|essa|essasi)|ottaessa|soitat|inkommande|ringer (?:du|till"
              + " oss|oss)|när (?:du|kunden) ringer|incoming|inbound|when you call|calls to",
          FLAGS);
  private static final Pattern OUT =
      Pattern.compile(
          "lähtev|soitamme|soittamamme|utgående|vi ringer|outgoing|outbound|we call|calls we",
          FLAGS);
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ]{6,14}\\d");
  private static final Map<String, Pattern> PURPOSES =
      new TreeMap<>(
          Map.of(
              "quality", Pattern.compile("laadu|laatu|kvalitet|quality", FLAGS),
              "training", Pattern.compile("koulut|utbild|training", FLAGS),
              "verification", Pattern.compile("todent|varment|verifi|bevis|evidence|todist", FLAGS),
              "security", Pattern.compile("turvallisuu|säkerhet|security|väärinkäyt", FLAGS)));

  private final Cues cues;
  private final Set<String> purposes = new LinkedHashSet<>();
  private final List<String> numbers = new ArrayList<>();
  private @Nullable Passage said;
  private String direction = "any";
  private int after;

  RecordingsReader(Lexicon lexicon) {
    this.cues = lexicon.cues();
  }

  void read(Passage passage) {
    String text = passage.text();
    List<Word> words = Word.of(text);
    boolean verb =
        (words.size() > 3 && !passage.item() && cues.in(words, "optionalverb"))
            || text.matches(
                "(?isu).*(?:nauhoitetaan|nauhoitamme|tallennetaan|tallennamme|spelas in|spelar"
                    + " in|recorded|record ).*");
    boolean about =
        CALL.matcher(text).find()
            && RECORD.matcher(text).find()
            && !cues.in(words, "negation")
            && !passage.in(Section.DISCLOSURES)
            && (!passage.in(Section.RETENTION) || TAPED.matcher(text).find());
    if (said == null && about && verb && text.matches("(?isu).*(?:puhelu|samtal|calls?\\b).*")) {
      said = passage;
      boolean in = IN.matcher(text).find();
      boolean out = OUT.matcher(text).find();
      direction = in == out ? "any" : in ? "inbound" : "outbound";
      Matcher number = NUMBER.matcher(text);
      while (number.find()) {
        numbers.add(number.group().strip());
      }
      purposes(text);
      after = 2;
    } else if (after > 0) {
      after--;
      if (TAPE.matcher(text).find()) {
        purposes(text);
      }
    }
  }

  private void purposes(String text) {
    PURPOSES.forEach(
        (purpose, words) -> {
          if (words.matcher(text).find()) {
            purposes.add(purpose);
          }
        });
  }

  /** Whether it stands where the notice says how long what it keeps is kept. */
  boolean kept() {
    return said != null && said.in(Section.RETENTION);
  }

  /** The recordings; null when the notice speaks of none. */
  @Nullable Found<Recordings> recordings() {
    return said == null
        ? null
        : new Found<>(
            new Recordings(
                direction,
                numbers,
                List.of(),
                List.copyOf(purposes),
                new Quote(said.quote(), said.line())),
            0.8);
  }
}
