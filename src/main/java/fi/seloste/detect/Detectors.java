package fi.seloste.detect;

import fi.seloste.collect.Discovered;
import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All detectors in the order in which they look, their forms numbered through, and what counts are
 * kept for each. Immutable.
 */
final class Detectors {

  /** A mask of forms, and a mask of detectors, has two words. */
  static final int MOST = 128;

  /** One instance serves the whole program: building it reads the class path. */
  private static final class Standard {
    static final Detectors ALL = new Detectors(Discovered.of(Detector.class));
  }

  private final Detector[] all;
  private final List<Form> forms = new ArrayList<>();
  private final int[] detectorOfForm;
  private final boolean[] insides;
  private final List<Category> specials;
  private final int[] words;
  private final int[] texts;
  private final int[] categories;
  private final Map<Category, long[]> masks = new HashMap<>();
  private final long[] noValue = new long[2];
  private final Kind[] kinds;
  private final Nfa always;
  private final Nfa named;
  private final long[] namedForms = new long[2];
  private final ThreadLocal<Matcher> matchers;

  Detectors(List<Detector> found) {
    all =
        found.stream()
            .sorted(Comparator.comparingInt(Detector::order).thenComparing(Detector::id))
            .toArray(Detector[]::new);
    List<Integer> owners = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int d = 0; d < all.length; d++) {
      if (!ids.add(all[d].id())) {
        throw new IllegalStateException("two detectors are named " + all[d].id());
      }
      for (boolean inside : new boolean[] {false, true}) {
        String joined = joined(all[d], inside);
        if (!joined.isEmpty()) {
          forms.add(new Form(joined, inside));
          owners.add(d);
        }
      }
    }
    if (forms.size() > MOST || all.length > MOST) {
      throw new IllegalStateException("more than " + MOST + " forms or detectors");
    }
    detectorOfForm = owners.stream().mapToInt(Integer::intValue).toArray();
    insides = new boolean[forms.size()];
    for (int form = 0; form < insides.length; form++) {
      insides[form] = forms.get(form).inside();
    }
    categories = new int[all.length];
    for (int d = 0; d < all.length; d++) {
      Category category = all[d].category();
      categories[d] = category == null ? -1 : category.ordinal();
      long[] mask =
          category == null
              ? all[d].id().equals(NoValueDetector.ID) ? noValue : new long[2]
              : masks.computeIfAbsent(category, c -> new long[2]);
      mask[d >> 6] |= 1L << (d & 63);
    }
    kinds = Category.all().stream().map(this::kindOf).toArray(Kind[]::new);
    specials = Category.all().stream().filter(Category::special).toList();
    words = those(Detector::words);
    texts = those(Detector::texts);
    for (int form = 0; form < insides.length; form++) {
      if (all[detectorOfForm[form]].alone() >= Detector.NEVER) {
        namedForms[form >> 6] |= 1L << (form & 63);
      }
    }
    always = new Nfa(forms, form -> !named(form));
    named = new Nfa(forms, this::named);
    matchers = ThreadLocal.withInitial(() -> new Matcher(always, named, forms));
  }

  /** All forms of one kind as one: a mask has a bit for each. */
  private static String joined(Detector detector, boolean inside) {
    return detector.forms().stream()
        .filter(form -> form.inside() == inside)
        .map(Form::pattern)
        .collect(java.util.stream.Collectors.joining("|"));
  }

  private int[] those(java.util.function.Predicate<Detector> wanted) {
    return java.util.stream.IntStream.range(0, all.length)
        .filter(d -> wanted.test(all[d]))
        .toArray();
  }

  /** Every detector of the program. */
  static Detectors all() {
    return Standard.ALL;
  }

  /** Every detector of the program, and what a person described. */
  static Detectors with(List<OwnPattern> own) {
    if (own.isEmpty()) {
      return Standard.ALL;
    }
    List<Detector> all = new ArrayList<>(List.of(Standard.ALL.all));
    for (OwnPattern one : own) {
      all.add(new OwnDetector(all.size() - Standard.ALL.all.length + 1, one));
    }
    return new Detectors(all);
  }

  /** The same detectors, knowing further names. */
  Detectors with(NameLexicon names) {
    return new Detectors(Arrays.stream(all).map(detector -> detector.with(names)).toList());
  }

  /** Whether the form is asked only where the header or a person names its category. */
  private boolean named(int form) {
    return (namedForms[form >> 6] >>> (form & 63) & 1) != 0;
  }

  /** Forms asked only where their category is named: the lower half of the mask. */
  long named0() {
    return namedForms[0];
  }

  /** The upper half of that mask. */
  long named1() {
    return namedForms[1];
  }

  /** This thread's automata. */
  Matcher matcher() {
    return matchers.get();
  }

  int size() {
    return all.length;
  }

  Detector get(int detector) {
    return all[detector];
  }

  /** Whether the form may stand inside a value. */
  boolean inside(int form) {
    return insides[form];
  }

  /** The detector that proposed the form. */
  int ofForm(int form) {
    return detectorOfForm[form];
  }

  /** What a category is told by besides the header. */
  enum Kind {
    /** Nothing: any value under such a header shows it. */
    FORMLESS,
    /** Words that no lexicon can list in full: any words under such a header show it. */
    WORDS,
    /** A form: only values of the form show it. */
    FORMS
  }

  /** What tells the category. */
  Kind kind(Category category) {
    return kinds[category.ordinal()];
  }

  private Kind kindOf(Category category) {
    Kind kind = masks.containsKey(category) ? Kind.FORMS : Kind.FORMLESS;
    for (Detector detector : all) {
      if (category.equals(detector.category())) {
        kind = detector.loose() ? Kind.FORMLESS : kind;
        kind = detector.words() && kind == Kind.FORMS ? Kind.WORDS : kind;
      }
    }
    return kind;
  }

  /** The ordinal of the detector's category, or -1. */
  int categoryOf(int detector) {
    return categories[detector];
  }

  /** The detectors of the category: the lower half of the mask. */
  long ofCategory0(Category category) {
    long[] mask = masks.get(category);
    return mask == null ? 0 : mask[0];
  }

  /** The detectors of the category: the upper half of the mask. */
  long ofCategory1(Category category) {
    long[] mask = masks.get(category);
    return mask == null ? 0 : mask[1];
  }

  /** The detector of values that stand for no value: the lower half of the mask. */
  long noValue0() {
    return noValue[0];
  }

  /** The detector of values that stand for no value: the upper half of the mask. */
  long noValue1() {
    return noValue[1];
  }

  /** The detector with this id. */
  int byId(String id) {
    return ids().indexOf(id);
  }

  /** How many forms they have together. */
  int forms() {
    return detectorOfForm.length;
  }

  /** The detectors that read words. */
  int[] words() {
    return words;
  }

  /** The detectors that read texts. */
  int[] texts() {
    return texts;
  }

  /** The special categories, in the order of the category table: a bit each. */
  List<Category> specials() {
    return specials;
  }

  /**
   * Counters a field has: hits on whole values by detector, hits inside values by detector, texts
   * by special category, single words by special category.
   */
  int counters() {
    return 2 * (all.length + specials.size());
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Detector detector : all) {
      ids.add(detector.id());
    }
    return ids;
  }

  /** Tells two sets of detectors apart, for stored counts. */
  int signature() {
    return ids().hashCode() * 31 + specials.size();
  }
}
