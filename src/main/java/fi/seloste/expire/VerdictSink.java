package fi.seloste.expire;

import fi.seloste.declare.RetentionRule;
import org.jspecify.annotations.Nullable;

/** Takes the verdicts on records, one by one. */
@FunctionalInterface
public interface VerdictSink {

  /**
   * Takes a verdict.
   *
   * @param row the record's row
   * @param line the proposal's line when the verdict is overdue or blocked; else null
   */
  void verdict(RetentionRule rule, Verdict verdict, long row, @Nullable OverdueRecord line);
}
