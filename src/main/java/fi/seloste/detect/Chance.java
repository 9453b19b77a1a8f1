package fi.seloste.detect;

/** Whether hits are more than chance: some random numbers pass any checksum. */
final class Chance {

  /** From so many values of the form on, chance can be told from truth with confidence. */
  private static final long MANY = 20;

  private static final double FEW_AT_MOST = 0.5;
  private static final double MANY_AT_MOST = 1e-4;

  private Chance() {}

  /**
   * Whether so many hits among so many values of the form are more than random values would give.
   * Few values are believed sooner: a single code that passes its check is reported.
   *
   * @param rate the probability that a random value of the form passes
   */
  static boolean beaten(long hits, long ofForm, double rate) {
    if (hits == 0) {
      return false;
    }
    return rate <= 0 || atLeast(hits, ofForm, rate) <= (ofForm < MANY ? FEW_AT_MOST : MANY_AT_MOST);
  }

  /**
   * An upper bound (Chernoff) of the probability of at least so many hits: {@code exp(-n KL(k/n,
   * p))}.
   */
  static double atLeast(long hits, long ofForm, double rate) {
    double share = (double) hits / ofForm;
    if (share <= rate) {
      return 1;
    }
    double divergence = share * Math.log(share / rate);
    if (share < 1) {
      divergence += (1 - share) * Math.log((1 - share) / (1 - rate));
    }
    return Math.exp(-ofForm * divergence);
  }
}
