package fi.seloste.detect;

import java.util.List;

/** A field on its way to being settled: the evidence for each category, its confidence so far. */
final class Draft {

  final Clues clues;
  final FieldTally total;
  final List<Evidence> evidence;
  final double[] confidence;

  /** Which categories the fields beside it speak for. */
  final boolean[] beside;

  Draft(Clues clues, FieldTally total, List<Evidence> evidence, double[] confidence) {
    this.clues = clues;
    this.total = total;
    this.evidence = evidence;
    this.confidence = confidence;
    this.beside = new boolean[confidence.length];
  }
}
