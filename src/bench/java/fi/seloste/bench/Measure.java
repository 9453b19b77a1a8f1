package fi.seloste.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures several ways in turn, A B C A B C, so that a machine whose speed drifts treats them
 * alike, and prints the median of each against the first's.
 */
final class Measure {

  /** What one way costs: the work, and whether the wall clock counts or this thread's time. */
  private record Way(Callable<?> work, boolean wall) {}

  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  /** Adds work of one thread: its processor time counts, which other programs disturb least. */
  Measure cpu(String name, Callable<?> work) {
    ways.put(name, new Way(work, false));
    return this;
  }

  /** Adds work of several threads: the wall clock counts. */
  Measure wall(String name, Callable<?> work) {
    ways.put(name, new Way(work, true));
    return this;
  }

  /** Runs each way once unmeasured and then so often. */
  Measure run(int rounds) throws Exception {
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        long began = now(way.getValue());
        way.getValue().work().call();
        double took = (now(way.getValue()) - began) / 1e9;
        if (round >= 0) {
          seconds.computeIfAbsent(way.getKey(), k -> new ArrayList<>()).add(took);
        }
      }
    }
    return this;
  }

  private static long now(Way way) {
    return way.wall()
        ? System.nanoTime()
        : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The median in seconds. */
  double median(String name) {
    double[] all = seconds.get(name).stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return all[all.length / 2];
  }

  /** The median of the ratios, round by round. */
  double ratio(String name, String to) {
    double[] all = new double[seconds.get(name).size()];
    Arrays.setAll(all, i -> seconds.get(name).get(i) / seconds.get(to).get(i));
    Arrays.sort(all);
    return all[all.length / 2];
  }

  /** Prints a line for each way: median, spread, ratio to the base. */
  void print(String base) {
    for (String name : ways.keySet()) {
      double[] all = seconds.get(name).stream().mapToDouble(Double::doubleValue).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "%-44s %8.3f s  (%.3f to %.3f)  %7.2f x %s%n",
          name,
          median(name),
          all[0],
          all[all.length - 1],
          ratio(name, base),
          base);
    }
  }
}
