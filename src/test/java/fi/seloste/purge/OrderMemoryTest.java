package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order as the state remembers it until it is proven. */
class OrderMemoryTest {

  private static final List<OrderTable> TABLES =
      List.of(
          new OrderTable(
              "requests", "r.csv", "", List.of("Nro", "#2"), true, OrderTable.digest(List.of()), 9),
          new OrderTable("calls", "c.xlsx", "Taulu", List.of(), false, "ab".repeat(16), 4_000_000));

  @TempDir Path folder = Path.of(".");

  private Verification order(int lines) throws IOException {
    Path records = folder.resolve(PurgeOrder.LINES);
    try (OutputStream out = Files.newOutputStream(records)) {
      CsvLines.Writer csv = new CsvLines.Writer(out, OrderLine.COLUMNS);
      for (int i = 0; i < lines; i++) {
        boolean call = i % 3 == 0;
        csv.write(
            new OrderLine(
                    Lines.id(i),
                    call ? "calls" : "requests",
                    call ? "c.xlsx" : "r.csv",
                    call ? "Taulu" : "",
                    i,
                    "k=" + i,
                    "rule" + i % 2,
                    "erase",
                    List.of(i % 5 == 0 ? "email" : "*"),
                    List.of(),
                    Lines.print(i))
                .cells());
      }
      csv.flush();
    }
    Order facts =
        new Order(
            "0123456789ab",
            "job",
            "register",
            "2026-11",
            "run-1",
            Instant.parse("2026-12-03T22:30:00Z"),
            lines,
            "f".repeat(64),
            TABLES);
    return Verification.of(new OrderFile(facts, records));
  }

  private static Verification recalled(Verification order) {
    List<byte[]> chunks =
        IntStream.range(0, OrderMemory.chunks(order))
            .mapToObj(number -> OrderMemory.chunk(order, number))
            .toList();
    return OrderMemory.recalled(OrderMemory.head(order), chunks.iterator());
  }

  @Test
  void recallsWhatItWasTold() throws IOException {
    Verification order = order(20);
    Verification recalled = recalled(order);
    assertThat(recalled.order()).isEqualTo(order.order());
    assertThat(recalled.sources()).containsExactly("calls", "requests");
    assertThat(recalled.partial()).isTrue();
    assertThat(recalled.counts()).isEqualTo(order.counts());
    assertThat(recalled.includes(order)).isTrue();
    assertThat(order.includes(recalled)).isTrue();
    for (Verification one : List.of(order, recalled)) {
      for (int i = 0; i < 20; i += 2) {
        one.seen(Lines.id(i), Lines.print(i % 4 == 0 ? i : 99), category -> false);
      }
      one.read("requests");
    }
    assertThat(recalled.counts()).isEqualTo(order.counts());
    // a record of a table without unique keys that was altered cannot be told from another
    assertThat(recalled.counts().stream().filter(count -> count.source().equals("calls")))
        .allMatch(count -> count.of(Fate.CHANGED) == 0);
    assertThat(recalled.proof().total(Fate.CHANGED)).isGreaterThan(0);
    assertThat(recalled.proof().total(Fate.STILL_THERE)).isGreaterThan(0);
  }

  @Test
  void keepsMillionsInParts() throws IOException {
    assertThat(OrderMemory.chunks(order(1))).isEqualTo(1);
    assertThat(OrderMemory.chunks(order(50_000))).isEqualTo(1);
    Verification order = order(50_001);
    assertThat(OrderMemory.chunks(order)).isEqualTo(2);
    assertThat(OrderMemory.chunk(order, 0)).hasSize(50_000 * 40);
    assertThat(OrderMemory.chunk(order, 1)).hasSize(40);
    Verification recalled = recalled(order);
    recalled.seen(Lines.id(50_000), Lines.print(50_000), category -> true);
    recalled.seen(Lines.id(49_999), Lines.print(49_999), category -> true);
    // half of an id is no id
    recalled.seen(
        Lines.id(7).substring(0, 16) + Lines.id(8).substring(16), Lines.print(7), one -> true);
    recalled.seen(Lines.id(7), Lines.print(7).substring(0, 16) + "0".repeat(16), category -> true);
    recalled.seen(Lines.id(50_001), Lines.print(50_001), category -> true);
    assertThat(recalled.proof().total(Fate.STILL_THERE)).isEqualTo(2);
    assertThat(recalled.proof().total(Fate.CHANGED)).isEqualTo(1);
  }

  @Test
  void doesNotTakeHalfAnOrderForTheWhole() throws IOException {
    Verification order = order(50_001);
    List<byte[]> half = new ArrayList<>(List.of(OrderMemory.chunk(order, 0)));
    assertThatThrownBy(() -> OrderMemory.recalled(OrderMemory.head(order), half.iterator()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isOfTheDayInFinland() throws IOException {
    assertThat(order(1).order().date()).isEqualTo(LocalDate.of(2026, 12, 4));
  }

  @Test
  void knowsATableAgainByItsKeyOrElseByAllItsHeaders() {
    OrderTable keyed = new OrderTable("s", "f", "t", List.of("B", "A"), true, "", 1);
    assertThat(keyed.recognisedBy(List.of("A", "x", "B"))).contains(List.of(2, 0));
    assertThat(keyed.recognisedBy(List.of("A", "x"))).isEmpty();
    OrderTable whole =
        new OrderTable("s", "f", "t", List.of(), true, OrderTable.digest(List.of("A", "B")), 1);
    assertThat(whole.recognisedBy(List.of("A", "B"))).contains(List.of());
    assertThat(whole.recognisedBy(List.of("B", "A"))).isEmpty();
    assertThat(whole.recognisedBy(List.of("AB"))).isEmpty();
    assertThat(OrderTable.digest(List.of("A"))).hasSize(32);
  }

  @Test
  void countsOnlyTheSourcesThatItTouches() {
    OrderTally tally = new OrderTally();
    assertThat(tally.touches("requests")).isFalse();
    tally.ordered(OrderLine.of(Lines.line(1, "r"), List.of("*"), List.of()));
    assertThat(tally.touches("requests")).isTrue();
    assertThat(tally.touches("calls")).isFalse();
    assertThat(OrderLine.of(Lines.line(1, "r"), List.of("*"), List.of()))
        .hasToString("record " + Lines.id(1) + " of requests");
  }
}
