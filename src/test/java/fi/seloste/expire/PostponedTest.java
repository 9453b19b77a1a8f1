package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostponedTest {

  private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

  @Test
  void knowsARecordByItsRule() {
    Postponed postponed = new Postponed();
    postponed.add(id(1), "a", DAY);
    assertThat(postponed.until(id(1), "a")).isEqualTo(DAY);
    assertThat(postponed.until(id(1), "b")).isNull();
    assertThat(postponed.until(id(2), "a")).isNull();
    assertThat(postponed.size()).isEqualTo(1);
  }

  @Test
  void keepsWhatWasDecidedLast() {
    Postponed first = new Postponed();
    first.add(id(1), "a", DAY);
    first.add(id(2), "a", DAY);
    Postponed later = new Postponed();
    later.add(id(1), "a", DAY.plusMonths(1));
    first.add(later);
    assertThat(first.until(id(1), "a")).isEqualTo(DAY.plusMonths(1));
    assertThat(first.until(id(2), "a")).isEqualTo(DAY);
  }

  @Test
  void isStoredInPartsAndReadBack() {
    Postponed postponed = new Postponed();
    for (int i = 0; i < 25; i++) {
      postponed.add(id(i), i % 2 == 0 ? "even" : "odd", DAY.plusDays(i));
    }
    List<byte[]> parts = postponed.parts(10);
    assertThat(parts).hasSize(3);
    Postponed read = new Postponed();
    parts.forEach(part -> read.add(Postponed.of(part)));
    assertThat(read.size()).isEqualTo(25);
    assertThat(read.until(id(24), "even")).isEqualTo(DAY.plusDays(24));
    assertThat(read.until(id(7), "odd")).isEqualTo(DAY.plusDays(7));
    assertThat(Postponed.NONE.parts(10)).isEmpty();
  }

  @Test
  void namesNoRecord() {
    Postponed postponed = new Postponed();
    postponed.add(id(1), "a", DAY);
    assertThat(postponed).hasToString("1 postponed");
  }

  private static String id(int number) {
    return String.format("%016x%016x", -1L - number, number);
  }
}
