package fi.seloste.detect;

import fi.seloste.collect.Table;
import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settles what the fields of a table hold: first each by itself, then with those beside it. */
final class Settlement {

  /** What is reported whatever a person said about the field, if the checks prove it. */
  private static final Set<String> ALWAYS = Set.of("national-id", "bank-account", "payment-card");

  /** A header below this weight has rivals, which values may decide between. */
  private static final double SURE = 0.8;

  /** From this weight on a header that its values bear out leaves no room for weak guesses. */
  private static final double NAMES = 0.7;

  /** What so many values are, the field is. */
  private static final double MOST = 0.5;

  /** So many of the values say that a field holds one thing here and another there. */
  private static final double SOME = 0.15;

  /** Texts of at least this average length, in most values, are free text. */
  private static final long FREE_TEXT_BYTES = 35;

  private final Detectors detectors;
  private final TableClues clues;
  private final Table table;
  private final TableProfile profile;

  Settlement(Detectors detectors, TableClues clues, Table table, TableProfile profile) {
    this.detectors = detectors;
    this.clues = clues;
    this.table = table;
    this.profile = profile;
  }

  List<FieldFound> fields() {
    int count = Math.max(table.header().size(), Math.max(clues.size(), profile.fields()));
    List<Draft> drafts = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      drafts.add(draft(f));
    }
    if (Catalogue.is(drafts)) {
      drafts.forEach(Catalogue::withhold);
    }
    TreeSet<Category> found = new TreeSet<>(Comparator.comparingInt(Category::ordinal));
    drafts.forEach(draft -> found.addAll(found(draft)));
    List<Category> beside = List.copyOf(found);
    List<FieldFound> fields = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      neighbours(drafts.get(f), beside);
      fields.add(settled(f, drafts.get(f)));
    }
    return List.copyOf(fields);
  }

  private Draft draft(int field) {
    Clues known = clues.of(field);
    FieldTally total = profile.total(field);
    long distinct = profile.distinctValues(field);
    List<Evidence> evidence = new ArrayList<>();
    for (Category category : Category.all()) {
      Evidence one = new Evidence(detectors, category, known, total, distinct);
      if (allowed(known, one) && (one.named() > 0 || one.byValues().alone() > 0)) {
        evidence.add(one);
      }
    }
    sayWhatTheHeaderIsRightAbout(evidence);
    double[] confidence = evidence.stream().mapToDouble(Evidence::confidence).toArray();
    rivals(evidence, confidence);
    return new Draft(known, total, evidence, confidence);
  }

  /**
   * A person's word wins; but proven identity codes, accounts and cards are always reported, and so
   * is what people wrote into a text, unless the person said that there is nothing.
   */
  private static boolean allowed(Clues known, Evidence evidence) {
    List<Category> told = known.told();
    return told == null
        || told.contains(evidence.category())
        || (ALWAYS.contains(evidence.category().id()) && evidence.byValues().certain())
        || (!told.isEmpty() && evidence.found().inText());
  }

  private static void sayWhatTheHeaderIsRightAbout(List<Evidence> evidence) {
    for (Evidence right : evidence) {
      if (right.named() >= NAMES && right.confidence() >= CategoryFound.FOUND) {
        evidence.stream()
            .filter(other -> other != right)
            .forEach(other -> other.byValues().another(right.category()));
      } else if (right.share() >= MOST) {
        evidence.stream()
            .filter(other -> other != right && other.share() < MOST / 2)
            .forEach(other -> other.byValues().elsewhere(right.category()));
      }
    }
  }

  /** Where a header means one of several, values that are surely one of them decide. */
  private static void rivals(List<Evidence> evidence, double[] confidence) {
    for (int winner = 0; winner < confidence.length; winner++) {
      Evidence sure = evidence.get(winner);
      if (sure.share() >= 0.5 && confidence[winner] >= 0.6) {
        for (int i = 0; i < confidence.length; i++) {
          Evidence other = evidence.get(i);
          if (i != winner && other.named() > 0 && other.named() < SURE && other.share() < SOME) {
            confidence[i] = Math.min(confidence[i], 0.45);
          }
        }
      }
    }
  }

  private static List<Category> found(Draft draft) {
    List<Category> found = new ArrayList<>();
    for (int i = 0; i < draft.confidence.length; i++) {
      if (draft.confidence[i] >= CategoryFound.FOUND) {
        found.add(draft.evidence.get(i).category());
      }
    }
    return found;
  }

  private static void neighbours(Draft draft, List<Category> beside) {
    for (int i = 0; i < draft.confidence.length; i++) {
      if (draft.confidence[i] < CategoryFound.FOUND
          && draft.evidence.get(i).byValues().pending(beside)) {
        draft.confidence[i] = 0.65;
        draft.beside[i] = true;
      }
    }
  }

  private FieldFound settled(int field, Draft draft) {
    List<CategoryFound> categories = new ArrayList<>();
    for (int i = 0; i < draft.confidence.length; i++) {
      categories.add(category(field, draft, i));
    }
    if (categories.stream().noneMatch(CategoryFound::found) && freeText(draft)) {
      categories.removeIf(c -> c.category().id().equals("comment"));
      categories.add(comment(field, draft));
    }
    categories.sort(
        Comparator.comparingDouble(CategoryFound::confidence)
            .reversed()
            .thenComparing(c -> c.category().ordinal()));
    Evidence wrong = invalid(draft);
    return new FieldFound(
        field,
        field < table.header().size() ? table.header().get(field) : "",
        draft.total.filled,
        Math.min(draft.total.filled, profile.distinctValues(field)),
        wrong == null ? 0 : wrong.found().invalid(),
        wrong == null ? null : wrong.category(),
        wrong == null ? 0 : wrong.found().firstInvalid(),
        List.copyOf(categories));
  }

  private CategoryFound category(int field, Draft draft, int at) {
    Evidence evidence = draft.evidence.get(at);
    List<String> reasons = new ArrayList<>(evidence.reasons());
    if (draft.beside[at]) {
      reasons.add("neighbours");
    }
    if (evidence.found().inText()) {
      reasons.add("text");
    }
    Map<Cohort, Long> records = new LinkedHashMap<>();
    profile
        .byCohort(field)
        .forEach(
            (cohort, tally) -> {
              long hits = evidence.hits(tally);
              if (hits > 0) {
                records.put(cohort, hits);
              }
            });
    return new CategoryFound(
        evidence.category(),
        evidence.hits(draft.total),
        draft.confidence[at],
        List.copyOf(reasons),
        evidence.firstRow(),
        java.util.Collections.unmodifiableMap(records));
  }

  /** Mostly long texts under a header that says nothing. */
  private static boolean freeText(Draft draft) {
    FieldTally total = draft.total;
    return draft.clues.told() == null
        && total.filled > 0
        && total.texts * 2 >= total.filled
        && total.bytes >= FREE_TEXT_BYTES * total.filled;
  }

  private CategoryFound comment(int field, Draft draft) {
    Map<Cohort, Long> records = new LinkedHashMap<>();
    profile
        .byCohort(field)
        .forEach(
            (cohort, tally) -> {
              if (tally.texts > 0) {
                records.put(cohort, tally.texts);
              }
            });
    return new CategoryFound(
        Category.of("comment"),
        draft.total.texts,
        0.55,
        List.of("text"),
        draft.total.firstFilled,
        java.util.Collections.unmodifiableMap(records));
  }

  /** The checked format that the field is of, if some of its values fail the check. */
  private static @Nullable Evidence invalid(Draft draft) {
    Evidence worst = null;
    for (int i = 0; i < draft.confidence.length; i++) {
      Evidence evidence = draft.evidence.get(i);
      boolean is = draft.confidence[i] >= CategoryFound.FOUND || evidence.named() >= SURE;
      if (is && evidence.found().invalid() > (worst == null ? 0 : worst.found().invalid())) {
        worst = evidence;
      }
    }
    return worst;
  }
}
