package fi.seloste.declare;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a kind of record is kept. Due is {@code clock + period}; the record is overdue from the
 * day after {@code due + tolerance}.
 *
 * @param id its stable name within the register: {@code RECORDS/CLOCK+PERIOD}, {@code
 *     RECORDS/earliest(CLOCK,CLOCK)+PERIOD} or {@code RECORDS/no-period}, made from the rule
 *     itself, so that reordering a file changes nothing; policy rules begin with {@code policy:}
 * @param records the record kind it is about
 * @param clock the dates that the period may count from; never empty when there is a {@code period}
 * @param pick which of several present clock dates counts
 * @param period the period; null when the notice states none that can be measured
 * @param tolerance what {@code about} in the notice allows; zero when nothing is allowed
 * @param covers the categories that must go; empty for the whole record
 * @param action what must be done
 * @param when the records it is about; null for all of the kind
 * @param policy whether it is the company's own rule and not the notice's
 * @param quote the sentence it rests on
 */
public record RetentionRule(
    String id,
    String records,
    List<ClockTerm> clock,
    Pick pick,
    @Nullable Period period,
    Period tolerance,
    List<Category> covers,
    Action action,
    @Nullable Condition when,
    boolean policy,
    Quote quote) {}
