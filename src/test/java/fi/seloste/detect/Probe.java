package fi.seloste.detect;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import fi.seloste.declare.Category;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Small tables and single values for tests. */
final class Probe {

  static final Cohort ALL = new Cohort("", "", 0);

  private final List<String> header;
  private final List<String[]> rows = new ArrayList<>();
  private final Map<Integer, List<Category>> told = new LinkedHashMap<>();

  private Probe(List<String> header) {
    this.header = header;
  }

  /** A table with this header. */
  static Probe table(String... header) {
    return new Probe(List.of(header));
  }

  Probe row(String... values) {
    rows.add(values);
    return this;
  }

  /** A field with one value a row. */
  static FieldFound field(String header, String... values) {
    Probe probe = table(header);
    for (String value : values) {
      probe.row(value);
    }
    return probe.settle().get(0);
  }

  Probe told(int field, String... categories) {
    told.put(field, java.util.Arrays.stream(categories).map(Category::of).toList());
    return this;
  }

  Table layout() {
    return new Table("", header, 1, false, Map.of());
  }

  TableScan scan() {
    TableScan scan = Classifier.standard().scan(layout(), told);
    for (int r = 0; r < rows.size(); r++) {
      scan.see(Values.of(r + 1L, rows.get(r)), ALL);
    }
    return scan;
  }

  List<FieldFound> settle() {
    return Classifier.standard().settle(layout(), scan().profile(), told);
  }

  /** The ids of the detectors that hit the value when no header helps. */
  static Set<String> unaided(String value) {
    Detectors all = Detectors.all();
    return hits(value, Enabled.of(all, d -> all.get(d).alone() < Detector.NEVER));
  }

  private static Set<String> hits(String value, Enabled enabled) {
    Detectors all = Detectors.all();
    Look look = look(value, enabled);
    Set<String> ids = new TreeSet<>();
    for (int d = 0; d < all.size(); d++) {
      long bits = d < 64 ? look.whole0 | look.inside0 : look.whole1 | look.inside1;
      if ((bits >>> (d & 63) & 1) != 0) {
        ids.add(all.get(d).id());
      }
    }
    return ids;
  }

  static Look look(String value, Enabled enabled) {
    Detectors all = Detectors.all();
    Values values = Values.of(1, value);
    Glance glance = new Glance();
    glance.at(values.bytes(), values.from(0), values.to(0));
    Look look = new Look(all);
    Column column = new Column(enabled, new Distinct());
    look.at(values.bytes(), values.from(0), values.to(0), glance, column, all.matcher());
    return look;
  }

  /** Whether one of these detectors, asked alone, finds its own in the value, whole or inside. */
  static boolean hits(String value, List<String> ids) {
    Detectors all = Detectors.all();
    Look look = look(value, Enabled.of(all, d -> ids.contains(all.get(d).id())));
    for (int d = 0; d < all.size(); d++) {
      long bits = d < 64 ? look.whole0 | look.inside0 : look.whole1 | look.inside1;
      if ((bits >>> (d & 63) & 1) != 0 && ids.contains(all.get(d).id())) {
        return true;
      }
    }
    return false;
  }
}
