package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.declare.Condition;
import fi.seloste.declare.ConditionTest;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The conditions of a register and of the company's own rules, each asked once a record. For one
 * thread and one table.
 */
final class Conditions {

  /** As many as a record's cohort has bits for. */
  static final int MOST = 64;

  private final List<Integer> fields;
  private final List<Enumerated<Boolean>> tests = new ArrayList<>();

  /**
   * @param fields for each condition, the field that it asks; -1 when the table has none
   */
  Conditions(List<Condition> all, List<Integer> fields) {
    this.fields = fields;
    for (Condition condition : all) {
      tests.add(new Enumerated<>(ConditionTest.of(condition)::met));
    }
  }

  /** All different conditions, in the order of the register file. */
  static List<Condition> of(Register register, List<RetentionRule> policy) {
    Set<Condition> all = new LinkedHashSet<>();
    register.declares().forEach(d -> add(all, d.when()));
    register.recipients().forEach(r -> add(all, r.when()));
    register.retention().forEach(r -> add(all, r.when()));
    policy.forEach(r -> add(all, r.when()));
    if (all.size() > MOST) {
      throw new IllegalArgumentException(
          "a register may have at most " + MOST + " different conditions");
    }
    return List.copyOf(all);
  }

  private static void add(Set<Condition> all, @org.jspecify.annotations.Nullable Condition one) {
    if (one != null) {
      all.add(one);
    }
  }

  /** A bit for each condition that the record meets. */
  long met(Values record) {
    long met = 0;
    for (int i = 0; i < tests.size(); i++) {
      int field = fields.get(i);
      if (field >= 0 && tests.get(i).of(record, field)) {
        met |= 1L << i;
      }
    }
    return met;
  }
}
