package fi.seloste.report;

import fi.seloste.declare.Category;
import fi.seloste.match.Discrepancy;
import fi.seloste.match.Judged;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Discrepancies in the reader's words. */
final class Findings {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final Pattern PERIOD = Pattern.compile("P\\d+[DWMY](\\d+[DWM])*");
  private static final Pattern LIST = Pattern.compile("[ ,+]+");

  /** Arguments whose ids have their words under another name. */
  private static final Map<String, String> KINDS = Map.of("value", "purpose");

  private final Words words;
  private final Wording wording;
  private final Law law;
  private final FileNames files;

  Findings(Wording wording, FileNames files) {
    this.files = files;
    this.words = wording.words();
    this.wording = wording;
    this.law = new Law(words);
  }

  /** A few words for the kind of discrepancy. */
  String title(Discrepancy found) {
    return check(found, "title");
  }

  /** What was found; of a source that could not be read, that this is last month's news. */
  String what(Discrepancy found) {
    String variant = "what." + variant(found);
    String what =
        check(found, words.has("check." + found.code() + "." + variant) ? variant : "what");
    return found.arguments().containsKey(Discrepancy.UNSEEN)
        ? what + "\n" + words.text("finding.unseen")
        : what;
  }

  /** Which wording fits: the check says so; {@code free} where nothing is blocked. */
  private static String variant(Discrepancy found) {
    boolean free = "0".equals(found.arguments().get("blocked"));
    return found.arguments().getOrDefault(Discrepancy.HOW, free ? "free" : "");
  }

  /** What to do about it. */
  String todo(Discrepancy found) {
    return check(found, "todo");
  }

  private String check(Discrepancy found, String part) {
    String key = "check." + found.code() + "." + part;
    return words.has(key) ? words.text(key, arguments(found)) : found.code();
  }

  /** Source, file, table and field, from the whole to the part. */
  String place(Discrepancy found) {
    String place =
        Stream.of(found.source(), shortName(found.file()), found.table(), field(found.field()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" › "));
    return place.isEmpty() ? words.text("place.notice") : place;
  }

  private String shortName(String file) {
    return file.isEmpty() ? "" : files.of(file);
  }

  /** The header of a field, or «field 3» where there is none. */
  String field(String header) {
    return header.startsWith("#") && NUMBER.matcher(header.substring(1)).matches()
        ? words.text("field.number", Map.of("number", header.substring(1)))
        : header;
  }

  /** The sentence of the notice that it meets, or that the rule is the company's own. */
  @Nullable String sentence(Discrepancy found) {
    boolean policy = "true".equals(found.arguments().get("policy"));
    String quote = found.notice().quote();
    return quote == null && policy ? words.text("rule.policy") : quote;
  }

  /** The provisions of law, with the names of the acts. */
  String laws(List<String> provisions) {
    return law.cited(provisions);
  }

  /** A state, such as new. */
  String state(Judged judged) {
    return words.text("state." + judged.state());
  }

  /** What the texts of a check may name. */
  private Map<String, Object> arguments(Discrepancy found) {
    Map<String, Object> named = new HashMap<>();
    found.arguments().forEach((name, value) -> named.put(name, worded(name, value)));
    named.put("category", wording.category(found.category()));
    named.put("source", found.source());
    named.put("file", found.file());
    named.put("table", found.table());
    named.put("field", field(found.field()));
    named.put("subjects", wording.id("group", found.subjects()));
    named.putIfAbsent("detail", found.detail());
    named.put("records", found.records());
    named.put("firstRow", found.firstRow());
    Integer line = found.notice().line();
    if (line != null) {
      named.put("line", line);
    }
    return named;
  }

  /** An argument of a check: a count, a day, a period, ids of the kind that its name tells. */
  private Object worded(String name, String value) {
    if (NUMBER.matcher(value).matches()) {
      return Long.valueOf(value);
    }
    if (DAY.matcher(value).matches()) {
      return day(value);
    }
    if (PERIOD.matcher(value).matches()) {
      return wording.period(java.time.Period.parse(value));
    }
    if (name.equals("rule")) {
      return wording.ruleText(value);
    }
    List<String> ids = List.of(LIST.split(value));
    List<String> known = ids.stream().map(id -> known(name, id)).filter(w -> !w.isEmpty()).toList();
    return known.size() == ids.size() ? String.join(", ", known) : value;
  }

  private static Object day(String iso) {
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** The words of an id of this kind, or of a category; empty when it has none. */
  private String known(String name, String id) {
    if (name.equals("country")) {
      return new Locale.Builder().setRegion(id).build().getDisplayCountry(words.language());
    }
    if (Category.find(id).isPresent()) {
      return wording.category(id);
    }
    String words = wording.id(KINDS.getOrDefault(name, name), id);
    return words.equals(id) ? "" : words;
  }
}
