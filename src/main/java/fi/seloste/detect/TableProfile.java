package fi.seloste.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of a table, or of a part of it. Parts merge in any grouping to the same counts; merged
 * in slice order they give the same bytes whatever the number of threads.
 */
public final class TableProfile {

  private final int signature;
  private final int counters;
  private final int detectors;
  private final TreeMap<Cohort, Tally> tallies = new TreeMap<>();
  private final List<Distinct> distinct = new ArrayList<>();

  TableProfile(Detectors all) {
    this(all.signature(), all.counters(), all.size());
  }

  private TableProfile(int signature, int counters, int detectors) {
    this.signature = signature;
    this.counters = counters;
    this.detectors = detectors;
  }

  /** How many records were seen. */
  public long rows() {
    return tallies.values().stream().mapToLong(tally -> tally.records).sum();
  }

  /** How many records of each cohort were seen. */
  public Map<Cohort, Long> cohorts() {
    Map<Cohort, Long> records = new LinkedHashMap<>();
    tallies.forEach((cohort, tally) -> records.put(cohort, tally.records));
    return records;
  }

  /**
   * Adds the counts of the part that follows this one.
   *
   * @throws IllegalArgumentException when the part was counted by other detectors
   */
  public void merge(TableProfile next) {
    if (next.signature != signature) {
      throw new IllegalArgumentException("counts of another version of the detectors");
    }
    next.tallies.forEach((cohort, tally) -> tally(cohort).add(tally));
    for (int f = 0; f < next.distinct.size(); f++) {
      distinct(f).add(next.distinct.get(f));
    }
  }

  /** Writes the counts; what is written holds no value. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(signature);
    Varint.write(out, counters);
    Varint.write(out, detectors);
    Varint.write(out, tallies.size());
    for (Map.Entry<Cohort, Tally> entry : tallies.entrySet()) {
      out.writeUTF(entry.getKey().subjects());
      out.writeUTF(entry.getKey().recipient());
      out.writeLong(entry.getKey().met());
      write(out, entry.getValue());
    }
    Varint.write(out, distinct.size());
    for (Distinct field : distinct) {
      field.write(out);
    }
  }

  private static void write(DataOutput out, Tally tally) throws IOException {
    Varint.write(out, tally.records);
    Varint.write(out, tally.fields());
    for (int f = 0; f < tally.fields(); f++) {
      FieldTally field = tally.seen(f);
      out.writeBoolean(field != null);
      if (field != null) {
        field.write(out);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when it was written by another version of the detectors
   */
  static TableProfile read(DataInput in, Detectors all) throws IOException {
    int signature = in.readInt();
    int counters = (int) Varint.read(in);
    int detectors = (int) Varint.read(in);
    if (signature != all.signature() || counters != all.counters() || detectors != all.size()) {
      throw new IOException("counts of another version of the detectors");
    }
    TableProfile profile = new TableProfile(signature, counters, detectors);
    for (long cohorts = Varint.read(in); cohorts > 0; cohorts--) {
      Cohort cohort = new Cohort(in.readUTF(), in.readUTF(), in.readLong());
      profile.read(in, profile.tally(cohort));
    }
    for (long fields = Varint.read(in); fields > 0; fields--) {
      profile.distinct.add(Distinct.read(in));
    }
    return profile;
  }

  private void read(DataInput in, Tally tally) throws IOException {
    tally.records = Varint.read(in);
    long fields = Varint.read(in);
    for (int f = 0; f < fields; f++) {
      if (in.readBoolean()) {
        tally.set(f, FieldTally.read(in, counters, detectors));
      }
    }
  }

  Tally tally(Cohort cohort) {
    return tallies.computeIfAbsent(cohort, c -> new Tally(counters, detectors));
  }

  /** The counts of the field in the records of each cohort that has any. */
  Map<Cohort, FieldTally> byCohort(int field) {
    Map<Cohort, FieldTally> found = new LinkedHashMap<>();
    tallies.forEach(
        (cohort, tally) -> {
          FieldTally seen = tally.seen(field);
          if (seen != null) {
            found.put(cohort, seen);
          }
        });
    return found;
  }

  /** The counts of the field in all records together. */
  FieldTally total(int field) {
    FieldTally total = new FieldTally(counters, detectors);
    byCohort(field).values().forEach(total::add);
    return total;
  }

  Distinct distinct(int field) {
    while (distinct.size() <= field) {
      distinct.add(new Distinct());
    }
    return distinct.get(field);
  }

  /** About how many different values the field has. */
  long distinctValues(int field) {
    return field < distinct.size() ? distinct.get(field).estimate() : 0;
  }

  /** One more than the last field that has counts. */
  int fields() {
    return tallies.values().stream().mapToInt(Tally::fields).max().orElse(0);
  }
}
