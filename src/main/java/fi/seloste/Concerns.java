package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Condition;
import fi.seloste.declare.RetentionRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether the rules of an order still concern the records of a fresh table. A record that was to be
 * hidden may be there still, marked as hidden: then its rule's condition is met no more. For one
 * thread.
 */
final class Concerns {

  private final Map<String, Condition> whens = new HashMap<>();
  private final List<Condition> all;
  private final List<Integer> fields;
  private final Conditions conditions;

  /**
   * @param all the job's conditions
   * @param fields for each of them the field of the table that it asks; -1 when it has none
   */
  Concerns(JobFile job, List<Condition> all, List<Integer> fields) {
    this.all = all;
    this.fields = fields;
    this.conditions = new Conditions(all, fields);
    Stream.concat(job.register().retention().stream(), job.policy().stream()).forEach(this::add);
  }

  private void add(RetentionRule rule) {
    if (rule.when() != null) {
      whens.put(rule.id(), rule.when());
    }
  }

  /** Whether a rule concerns the record, as far as the table can tell. */
  boolean concerned(String rule, Values record) {
    int condition = all.indexOf(whens.get(rule));
    boolean told = condition >= 0 && fields.get(condition) >= 0;
    return !told || (conditions.met(record) >> condition & 1) == 1;
  }
}
