package fi.seloste;

import java.util.Locale;

/**
 * How long a month takes on several machines, from measured constants: what the manager does alone,
 * what the workers share, and what the database and the storage bear. As a command it prints 1 TB
 * and 100 TB for some numbers of workers, and what stands in the way of more.
 *
 * @param planRate bytes a second that the manager opens, hashes and cuts, alone
 * @param scanRate bytes a second that one slot scans
 * @param storageRate bytes a second that the storage gives to all together
 * @param coordination seconds a slot is busy with a slice besides scanning it
 * @param commits transactions a slice costs the database
 * @param commitRate transactions a second that the database bears
 * @param manager seconds the manager spends on each slice before and after the scan, alone: its
 *     row, its end, its merging
 * @param report seconds for the outputs
 */
record ClusterModel(
    double planRate,
    double scanRate,
    double storageRate,
    double coordination,
    double commits,
    double commitRate,
    double manager,
    double report) {

  private static final double SLICE = 32 << 20;
  private static final double MOST_SLICES = 4_000;

  /** What holds a run up most. */
  enum Limit {
    PLANNING,
    SCANNING,
    STORAGE,
    DATABASE,
    MANAGER
  }

  /** How many slices there are: as {@link Planning} cuts. */
  static double slices(double bytes) {
    return Math.ceil(bytes / Math.max(SLICE, bytes / MOST_SLICES));
  }

  private double part(Limit limit, double bytes, int slots) {
    double slices = slices(bytes);
    return switch (limit) {
      case PLANNING -> bytes / Math.min(planRate, storageRate);
      case SCANNING -> (bytes / scanRate + slices * coordination) / Math.min(slots, slices);
      case STORAGE -> bytes / storageRate;
      case DATABASE -> slices * commits / commitRate;
      case MANAGER -> slices * manager + report;
    };
  }

  /** Seconds from the command to the report. */
  double seconds(double bytes, int slots) {
    double shared =
        Math.max(
            part(Limit.SCANNING, bytes, slots),
            Math.max(part(Limit.STORAGE, bytes, slots), part(Limit.DATABASE, bytes, slots)));
    return part(Limit.PLANNING, bytes, slots) + shared + part(Limit.MANAGER, bytes, slots);
  }

  /** What takes longest. */
  Limit limit(double bytes, int slots) {
    Limit longest = Limit.PLANNING;
    for (Limit one : Limit.values()) {
      if (part(one, bytes, slots) > part(longest, bytes, slots)) {
        longest = one;
      }
    }
    return longest;
  }

  /** The share of a slot's time that goes to coordination. */
  double overhead(double bytes) {
    double slice = bytes / slices(bytes);
    return coordination / (slice / scanRate + coordination);
  }

  /**
   * {@code ClusterModel PLAN_MB_S SCAN_MB_S STORAGE_MB_S COORDINATION_MS COMMITS COMMITS_S
   * MANAGER_MS REPORT_S}.
   */
  public static void main(String[] args) {
    double[] given = new double[args.length];
    for (int i = 0; i < args.length; i++) {
      given[i] = Double.parseDouble(args[i]);
    }
    ClusterModel model =
        new ClusterModel(
            given[0] * 1e6,
            given[1] * 1e6,
            given[2] * 1e6,
            given[3] / 1e3,
            given[4],
            given[5],
            given[6] / 1e3,
            given[7]);
    for (double bytes : new double[] {1e12, 1e14}) {
      for (int slots : new int[] {1, 8, 32, 128, 512}) {
        System.out.printf(
            Locale.ROOT,
            "%3.0f TB %4d slots %9.1f h  %-9s coordination %.2f %%%n",
            bytes / 1e12,
            slots,
            model.seconds(bytes, slots) / 3600,
            model.limit(bytes, slots),
            100 * model.overhead(bytes));
      }
    }
  }
}
