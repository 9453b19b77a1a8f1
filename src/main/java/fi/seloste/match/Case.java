package fi.seloste.match;

import fi.seloste.declare.Condition;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a check may know.
 *
 * @param register what the notice declares
 * @param policy the company's own retention rules
 * @param conditions the conditions of the register; the bit of {@code Cohort.met} is the index here
 * @param sources the sources with what was found in them
 * @param sightings what was seen record by record
 * @param overdue the verdicts, counted
 * @param orders what became of earlier purge orders
 * @param complete whether every source could be read in full
 * @param asOf the day of the report
 */
public record Case(
    Register register,
    List<RetentionRule> policy,
    List<Condition> conditions,
    List<SourceFound> sources,
    List<Sighting> sightings,
    List<OverdueGroup> overdue,
    List<OrderFound> orders,
    boolean complete,
    LocalDate asOf) {}
