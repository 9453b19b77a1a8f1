package fi.seloste.expire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoversTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the rule covers,     the block keeps, in the proposal,                may go,         stay
          phone-number email,    email,           phone-number !email,            phone-number,   email
          phone-number email,    email phone-number, phone-number email,          '',             ''
          '',                    name billing,    * !name !billing,               *,              name billing
          '',                    '',              '',                             '',             ''
          email,                 '',              email,                          '',             ''
          postal-address email,  city,            postal-address !city email,     postal-address email, city
          city email,            postal-address,  !city email,                    email,          city
          """)
  void marksWhatStays(String rule, String block, String marked, String goes, String stays) {
    List<Block> blocks =
        List.of(new Block("legal-hold", null, Rules.categories(ids(block)).stream().toList()));
    List<String> covers = Covers.marked(Rules.categories(ids(rule)), blocks);
    assertThat(String.join(" ", covers)).isEqualTo(marked);
    OverdueRecord line = line(covers, "legal-hold");
    assertThat(String.join(" ", line.goes())).isEqualTo(goes);
    assertThat(String.join(" ", line.stays())).isEqualTo(stays);
    assertThat(line.whollyBlocked()).isEqualTo(goes.isEmpty());
  }

  @Test
  void letsAllGoThatNothingBlocks() {
    assertThat(line(List.of(), "").goes()).containsExactly("*");
    assertThat(line(List.of("email"), "").goes()).containsExactly("email");
    assertThat(line(List.of("email"), "").blocked()).isFalse();
    assertThat(line(List.of("email"), "").whollyBlocked()).isFalse();
  }

  @Test
  void addsUpWhatSeveralBlocksKeep() {
    List<Block> blocks =
        List.of(
            new Block("a", null, Rules.categories("name")),
            new Block("b", null, Rules.categories("email", "name")));
    assertThat(Covers.marked(Rules.categories("name", "email", "comment"), blocks))
        .containsExactly("!name", "!email", "comment");
  }

  @Test
  void keepsAllWhenOneOfSeveralBlocksKeepsAll() {
    List<Block> blocks =
        List.of(new Block("a", null, Rules.categories("name")), new Block("b", null, List.of()));
    assertThat(Covers.marked(Rules.categories("name", "email"), blocks))
        .containsExactly("name", "email");
  }

  @Test
  void neverShowsTheKey() {
    assertThat(line(List.of(), "").toString()).doesNotContain("4711").contains("requests");
  }

  private static String[] ids(String words) {
    return Arrays.stream(words.split(" ", -1)).filter(w -> !w.isEmpty()).toArray(String[]::new);
  }

  private static OverdueRecord line(List<String> covers, String blockedBy) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    return new OverdueRecord(
        "r",
        "requests",
        "f",
        "",
        1,
        "Pyyntö=4711",
        "rule",
        "created",
        day,
        day,
        1,
        "erase",
        covers,
        blockedBy,
        null,
        "f");
  }
}
