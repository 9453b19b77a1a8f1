package fi.seloste.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts discrepancies of one id together, so that no two of a report share one: those of several
 * files of a source (the month's files change their names, so the id leaves the file out), and
 * those of several fields under one header.
 */
final class Merged {

  private Merged() {}

  static Stream<Discrepancy> of(Stream<Discrepancy> all) {
    Map<String, List<Discrepancy>> byId = new LinkedHashMap<>();
    all.forEach(d -> byId.computeIfAbsent(d.id(""), id -> new ArrayList<>()).add(d));
    return byId.values().stream().map(Merged::one);
  }

  private static Discrepancy one(List<Discrepancy> same) {
    Discrepancy first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    // In one file the fields share their records: no fewer than the largest count, and not the sum.
    Map<String, Long> byFile = new TreeMap<>();
    same.forEach(d -> byFile.merge(d.file(), d.records(), Math::max));
    boolean oneFile = byFile.size() == 1;
    Map<String, String> arguments = new TreeMap<>(first.arguments());
    if (!oneFile) {
      arguments.put("files", String.valueOf(byFile.size()));
    }
    return new Discrepancy(
        first.code(),
        first.category(),
        same.stream().map(Discrepancy::severity).min(Severity::compareTo).orElseThrow(),
        first.source(),
        oneFile ? first.file() : "",
        first.table(),
        first.field(),
        first.subjects(),
        first.detail(),
        byFile.values().stream().mapToLong(Long::longValue).sum(),
        oneFile ? same.stream().mapToLong(Discrepancy::firstRow).min().orElse(0) : 0,
        first.notice(),
        first.law(),
        java.util.Collections.unmodifiableMap(arguments));
  }
}
