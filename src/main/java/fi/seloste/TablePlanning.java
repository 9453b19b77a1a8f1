package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.detect.CategoryFound;
import fi.seloste.detect.FieldFound;
import fi.seloste.expire.ClockFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what each field of a table is for: by the job's word, else by headers and values. */
record TablePlanning(
    JobFile job, JobFile.Source source, List<Condition> conditions, Headers headers) {

  private static final Set<String> IMPERSONAL = Set.of("work", "relationship", "permission");
  private static final List<String> DIRECTION =
      List.of(
          "suunta",
          "puhelun suunta",
          "saapuva/lahteva",
          "direction",
          "call direction",
          "call_direction",
          "calldirection",
          "originatingdirection",
          "riktning",
          "samtalsriktning",
          "inkommande/utgaende",
          "call type",
          "puhelun tyyppi",
          "samtalstyp",
          "from-type",
          "dcontext");

  /** The best first: what was dialled from outside tells more than whose telephone rang. */
  private static final List<String> CALLED =
      List.of(
          "did",
          "dnis",
          "palvelunumero",
          "servicenummer",
          "service number",
          "soitettu numero",
          "uppringt nummer",
          "called number",
          "called_number",
          "called party",
          "calledparty",
          "dialed number",
          "dialled number",
          "dial-no",
          "b-numero",
          "b numero",
          "b-nummer",
          "b-number",
          "kohdenumero",
          "vastaanottajan numero",
          "vastaanottaja",
          "destination_number",
          "destination number",
          "destination",
          "called",
          "callee",
          "callee_id_number",
          "dst",
          "to-no",
          "to number",
          "to");

  private static final List<String> QUEUE =
      List.of(
          "jono",
          "palvelujono",
          "jonon nimi",
          "queue",
          "queue name",
          "queue_name",
          "queuename",
          "ko",
          "hunt group",
          "ring group",
          "soittoryhma",
          "palvelu",
          "service",
          "cc_queue");

  Plan.PlannedTable planned(ClockFields clocks) {
    JobFile.CallFields calls = source.calls();
    JobFile.OriginField origin = source.origin();
    List<Integer> key = key();
    return new Plan.PlannedTable(
        key,
        keyShown(key),
        choice(source.subjects()),
        choice(source.recipient()),
        conditions.stream().map(condition -> headers.named(condition.column())).toList(),
        origin == null ? -1 : headers.named(origin.column()),
        origin == null ? -1 : headers.named(origin.informed()),
        calls(calls == null ? null : calls.direction(), DIRECTION),
        calls(calls == null ? null : calls.number(), CALLED),
        calls(calls == null ? null : calls.queue(), QUEUE),
        recording(calls),
        headers.holding(Category.of("marketing-consent")),
        headers.holding(Category.of("marketing-ban")),
        headers.holding(Category.of("directory-ban")),
        entitled(),
        clocks);
  }

  private int choice(JobFile.@Nullable Choice choice) {
    return choice == null ? -1 : headers.named(choice.column());
  }

  private int calls(@Nullable String told, List<String> known) {
    if (told != null) {
      return headers.named(told);
    }
    return source.kind().equals("calls") ? headers.oneOf(known) : -1;
  }

  private int recording(JobFile.@Nullable CallFields calls) {
    if (calls != null && calls.recording() != null) {
      return headers.named(calls.recording());
    }
    List<Integer> holding = headers.holding(Category.of("call-recording"));
    return holding.isEmpty() ? -1 : holding.get(0);
  }

  /** The job's word, else a customer number, else the first field whose values all differ. */
  private List<Integer> key() {
    if (!source.key().isEmpty()) {
      List<Integer> told = source.key().stream().map(headers::named).toList();
      return told.contains(-1) ? List.of() : told;
    }
    long most = headers.fields().stream().mapToLong(FieldFound::filled).max().orElse(0);
    return headers.fields().stream()
        .filter(field -> different(field, most) && named(field))
        .map(FieldFound::index)
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  /** Distinct counts are estimates, hence the margin. */
  private static boolean different(FieldFound field, long rows) {
    return rows > 0 && field.filled() == rows && field.distinct() >= 0.97 * rows;
  }

  private static boolean named(FieldFound field) {
    String header = fi.seloste.declare.Folding.fold(field.header());
    return field.holds(Category.of("customer-number"))
        || (impersonal(field)
            && header.matches(".*(tunnus|numero|nro|id|nr|number|no|koodi|code|key|avain)"));
  }

  /** A key is shown only where nothing says that its fields identify a person. */
  private boolean keyShown(List<Integer> key) {
    return !key.isEmpty()
        && headers.fields().stream()
            .filter(field -> key.contains(field.index()))
            .allMatch(TablePlanning::impersonal);
  }

  /** Numbers of orders, invoices and the like; a category of any other group may identify. */
  private static boolean impersonal(FieldFound field) {
    return field.categories().stream()
        .filter(CategoryFound::found)
        .allMatch(
            found ->
                IMPERSONAL.contains(found.category().group())
                    || found.category().id().equals("billing"));
  }

  /** The fields that are compared with another source: as the one that needs it, or that gives. */
  private Map<String, List<Integer>> entitled() {
    Map<String, List<Integer>> fields = new LinkedHashMap<>();
    if (source.entitledBy() != null) {
      fields.put(
          "needs:" + source.id(),
          source.entitledBy().match().keySet().stream().map(headers::named).toList());
    }
    for (JobFile.Source other : job.sources()) {
      if (other.entitledBy() != null && other.entitledBy().source().equals(source.id())) {
        fields.put(
            "gives:" + other.id(),
            other.entitledBy().match().values().stream().map(headers::named).toList());
      }
    }
    return fields;
  }
}
