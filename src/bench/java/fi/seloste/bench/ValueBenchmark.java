package fi.seloste.bench;

import fi.seloste.collect.Table;
import fi.seloste.collect.Values;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.Cohort;
import fi.seloste.detect.TableScan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds a value, field by field, and for whole records, with what is allocated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValueBenchmark {

  private static final int ROWS = 20_000;
  private static final Cohort ANY = new Cohort("", "", 0);

  /** A field of the generated export, or all of them. */
  @Param({
    "all",
    "nimi",
    "hetu",
    "sahkoposti",
    "matkapuhelin",
    "katuosoite",
    "postinumero",
    "yritys",
    "y_tunnus",
    "iban",
    "syntymaaika",
    "luotu",
    "tila",
    "saldo",
    "tilausnumero",
    "ip",
    "huomautus"
  })
  public String field = "all";

  private byte[] bytes = new byte[0];
  private int[] starts = new int[0];
  private final Values record = new Values();
  private TableScan scan = Classifier.standard().scan(table(List.of()), Map.of());

  private static Table table(List<String> header) {
    return new Table("", header, 1, false, Map.of());
  }

  /** Lays the values one after the other, as they lie in a file. */
  @Setup
  public void values() throws Exception {
    Path file = Files.createTempFile("seloste-bench", ".csv");
    CrmExport.write(file, ROWS);
    List<String> lines = Files.readAllLines(file);
    Files.delete(file);
    int wanted = CrmExport.HEADER.indexOf(field);
    StringBuilder all = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      all.append(wanted < 0 ? line : line.split(";", -1)[wanted]).append(';');
    }
    bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    int count = 0;
    starts = new int[ROWS * CrmExport.HEADER.size() + 1];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == ';') {
        starts[++count] = i + 1;
      }
    }
    scan =
        Classifier.standard().scan(table(wanted < 0 ? CrmExport.HEADER : List.of(field)), Map.of());
  }

  /** One value of each record. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void value() {
    int width = field.equals("all") ? CrmExport.HEADER.size() : 1;
    int at = 0;
    for (int row = 0; row < ROWS; row++) {
      record.begin(bytes, row, row);
      for (int f = 0; f < width; f++, at++) {
        record.add(starts[at], starts[at + 1] - 1);
      }
      scan.see(record, ANY);
    }
  }
}
