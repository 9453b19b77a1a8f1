package fi.seloste.declare.notice;

import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.declare.Quote;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The content of a register file as keys and values, in the order of the file. */
final class RegisterTree {

  /** How sure an entry is; no key of the register file, which has it as a comment. */
  static final String CONFIDENCE = "confidence";

  /** What a person should know of an entry; a comment too. */
  static final String NOTE = "note";

  private RegisterTree() {}

  static Map<String, Object> of(Content content) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("register", content.id());
    put(tree, "title", content.title().isEmpty() ? null : content.title());
    put(tree, "controller", content.controller().isEmpty() ? null : content.controller());
    tree.put("notice", notice(content.notice()));
    tree.put("list", content.closed() == null ? "open" : "closed");
    if (content.area() != null) {
      tree.put(
          "area", entry(content.area(), area -> Map.of("is", area.is()), Register.Area::quote));
    }
    put(tree, "subjects", content.subjects());
    put(
        tree,
        "declares",
        entries(content.declares(), RegisterTree::declared, Register.Declared::quote));
    put(
        tree,
        "excludes",
        entries(content.excludes(), RegisterTree::excluded, Register.Excluded::quote));
    put(
        tree,
        "separates",
        entries(content.separates(), RegisterTree::separated, Register.Separated::quote));
    if (content.recordings() != null) {
      tree.put(
          "recordings",
          entry(content.recordings(), RegisterTree::recordings, Register.Recordings::quote));
    }
    put(
        tree,
        "recipients",
        entries(content.recipients(), RegisterTree::recipient, Register.Recipient::quote));
    if (content.noDisclosure() != null) {
      tree.put("no-disclosure", entry(content.noDisclosure(), none -> Map.of(), quote -> quote));
    }
    put(
        tree,
        "admits",
        entries(content.admits(), RegisterTree::admission, Register.Admission::quote));
    put(
        tree,
        "origins",
        entries(content.origins(), of -> Map.of("origin", of.origin()), Register.Origin::quote));
    put(
        tree,
        "stores",
        entries(content.stores(), of -> Map.of("store", of.store()), Register.Store::quote));
    put(
        tree,
        "protects",
        entries(content.protects(), RegisterTree::protectedOnes, Register.Protected::quote));
    put(tree, "retention", entries(content.retention(), RegisterTree::rule, RetentionRule::quote));
    put(
        tree,
        "contradictions",
        entries(
            content.contradictions(), RegisterTree::contradiction, Register.Contradiction::quote));
    put(tree, "undecided", content.undecided().stream().map(RegisterTree::undecided).toList());
    return tree;
  }

  private static Map<String, Object> notice(Register.Notice notice) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", notice.file());
    put(tree, "updated", notice.updated() == null ? null : notice.updated().toString());
    put(tree, "cites", notice.cites());
    put(tree, "controllers", notice.controllers());
    put(tree, "states", notice.states());
    put(tree, "business-ids", notice.businessIds());
    put(tree, "bodies", notice.bodies().stream().map(RegisterTree::body).toList());
    if (notice.masked() != null) {
      Map<String, Object> masked = new LinkedHashMap<>();
      quote(masked, notice.masked());
      tree.put("masked-contact", masked);
    }
    return tree;
  }

  private static Map<String, Object> body(Register.Body body) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("body", body.body());
    quote(tree, body.quote());
    return tree;
  }

  private static Map<String, Object> contradiction(Register.Contradiction contradiction) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("about", contradiction.about());
    put(tree, "against", contradiction.against().quote());
    put(tree, "against-line", contradiction.against().line());
    return tree;
  }

  private static Map<String, Object> declared(Register.Declared declared) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("category", declared.category().id());
    put(tree, "subjects", declared.subjects());
    put(tree, "when", condition(declared.when()));
    return tree;
  }

  private static Map<String, Object> excluded(Register.Excluded excluded) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("category", excluded.category().id());
    put(tree, "subjects", excluded.subjects());
    return tree;
  }

  private static Map<String, Object> separated(Register.Separated separated) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("categories", ids(separated.categories()));
    tree.put("from", ids(separated.from()));
    return tree;
  }

  private static Map<String, Object> recordings(Register.Recordings recordings) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("direction", recordings.direction());
    put(tree, "numbers", recordings.numbers());
    put(tree, "purposes", recordings.purposes());
    return tree;
  }

  private static Map<String, Object> recipient(Register.Recipient recipient) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("recipient", recipient.recipient());
    put(tree, "categories", ids(recipient.categories()));
    return tree;
  }

  private static Map<String, Object> admission(Register.Admission admission) {
    return Map.of("needs-any", ids(admission.needsAny()));
  }

  private static Map<String, Object> protectedOnes(Register.Protected of) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("categories", ids(of.categories()));
    put(tree, "subjects", of.subjects());
    return tree;
  }

  private static Map<String, Object> rule(RetentionRule rule) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("records", rule.records());
    put(tree, "clock", rule.clock().stream().map(Object::toString).toList());
    put(tree, "pick", rule.clock().size() > 1 ? rule.pick().name().toLowerCase(Locale.ROOT) : null);
    put(tree, "period", rule.period() == null ? null : rule.period().toString());
    put(tree, "tolerance", rule.tolerance().isZero() ? null : rule.tolerance().toString());
    put(tree, "covers", ids(rule.covers()));
    tree.put("action", rule.action().id());
    put(tree, "when", condition(rule.when()));
    return tree;
  }

  private static @Nullable Map<String, Object> condition(@Nullable Condition when) {
    if (when == null) {
      return null;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("column", when.column());
    put(tree, "is", when.is());
    return tree;
  }

  private static Map<String, Object> undecided(Undecided undecided) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("about", undecided.about());
    tree.put("why", undecided.why());
    quote(tree, undecided.quote());
    return tree;
  }

  private static List<String> ids(List<Category> categories) {
    return categories.stream().map(Category::id).toList();
  }

  private static <T> List<Map<String, Object>> entries(
      List<Found<T>> found, Function<T, Map<String, Object>> tree, Function<T, Quote> quote) {
    List<Map<String, Object>> entries = new ArrayList<>();
    found.forEach(one -> entries.add(entry(one, tree, quote)));
    return entries;
  }

  private static <T> Map<String, Object> entry(
      Found<T> found, Function<T, Map<String, Object>> tree, Function<T, Quote> quote) {
    Map<String, Object> entry = new LinkedHashMap<>(tree.apply(found.value()));
    quote(entry, quote.apply(found.value()));
    entry.put(CONFIDENCE, found.confidence());
    put(entry, NOTE, found.note());
    return entry;
  }

  private static void quote(Map<String, Object> entry, Quote quote) {
    put(entry, "quote", quote.quote());
    put(entry, "line", quote.line());
  }

  private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
    boolean empty = value == null || (value instanceof List<?> list && list.isEmpty());
    if (value != null && !empty) {
      tree.put(key, value);
    }
  }
}
