package fi.seloste.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @Test
  void readsEveryKey() throws IOException {
    Register register =
        register(
            """
            register: esimerkki
            title: Esimerkkirekisteri
            controller: Esimerkki Oy
            notice: {file: notice.txt, updated: 2021-05-19, cites: [523/1999], controllers: [Esimerkki Oy], states: [controller, purposes]}
            list: closed
            area: {is: EEA, quote: Tietoja ei siirretä., line: 4}
            subjects: [customer, user]
            declares:
              - {category: region, subjects: [customer], quote: Maakunta., line: 31}
              - {category: national-id, when: {column: Rahoitus, is: [kyllä, x, true, 1]}}
            excludes:
              - {category: feedback, subjects: customer}
            separates:
              - {categories: [ip-address], from: [phone-number, email]}
            recordings: {direction: inbound, numbers: ["+35810123456"], queues: [Palvelu], purposes: [quality]}
            recipients:
              - {recipient: provider, categories: [phone-number], when: {column: Tila, not: [suljettu]}}
              - {recipient: authority}
            no-disclosure: {quote: Tietoja ei luovuteta., line: 9}
            admits:
              - {needs-any: [company, marketing-consent]}
            origins:
              - {origin: customer, line: 3}
            stores:
              - {store: own-server}
            protects:
              - {categories: [name], subjects: [user]}
            retention:
              - {records: request, clock: [closed, expired, created + P28D], pick: earliest, period: P6M, covers: [email], action: erase, when: {column: Ostettu, filled: true}}
              - {records: request, clock: created, period: P7M, tolerance: P7D}
              - {records: call, quote: Toistaiseksi.}
            """);

    assertThat(register.notice().updated()).isEqualTo(LocalDate.of(2021, 5, 19));
    assertThat(register.notice().states()).containsExactly("controller", "purposes");
    assertThat(register.closed()).isTrue();
    assertThat(register.area())
        .isEqualTo(new Register.Area("EEA", new Quote("Tietoja ei siirretä.", 4)));
    assertThat(register.declares().get(0).quote()).isEqualTo(new Quote("Maakunta.", 31));
    assertThat(register.declares().get(1).when())
        .isEqualTo(new Condition("Rahoitus", List.of("kyllä", "x", "true", "1"), null, null));
    assertThat(register.declares().get(1).subjects()).isEmpty();
    assertThat(register.declares().get(1).quote()).isEqualTo(Quote.NONE);
    assertThat(register.excludes().get(0).subjects()).containsExactly("customer");
    assertThat(register.recordings())
        .isEqualTo(
            new Register.Recordings(
                "inbound",
                List.of("+35810123456"),
                List.of("Palvelu"),
                List.of("quality"),
                Quote.NONE));
    assertThat(register.recipients().get(1).categories()).isEmpty();
    assertThat(register.noDisclosure()).isEqualTo(new Quote("Tietoja ei luovuteta.", 9));
    assertThat(register.admits().get(0).needsAny())
        .containsExactly(Category.of("company"), Category.of("marketing-consent"));
    RetentionRule rule = register.retention().get(0);
    assertThat(rule.clock())
        .containsExactly(
            new ClockTerm("closed", Period.ZERO),
            new ClockTerm("expired", Period.ZERO),
            new ClockTerm("created", Period.ofDays(28)));
    assertThat(rule.pick()).isEqualTo(Pick.EARLIEST);
    assertThat(rule.when()).isEqualTo(new Condition("Ostettu", null, null, true));
    assertThat(register.retention().get(1).pick()).isEqualTo(Pick.LATEST);
    assertThat(register.retention().get(1).action()).isEqualTo(Action.ERASE);
    assertThat(register.retention().get(1).tolerance()).isEqualTo(Period.ofDays(7));
    assertThat(register.retention().get(2).period()).isNull();
    assertThat(register.retention())
        .extracting(RetentionRule::id)
        .containsExactly(
            "request/earliest(closed,expired,created+P28D)+P6M",
            "request/created+P7M",
            "call/no-period");
  }

  @Test
  void whatIsLeftOutIsEmpty() throws IOException {
    Register register = register("register: esimerkki\n");

    assertThat(register.title()).isEqualTo("esimerkki");
    assertThat(register.closed()).isFalse();
    assertThat(register.area()).isNull();
    assertThat(register.noDisclosure()).isNull();
    assertThat(register.recordings()).isNull();
    assertThat(register.notice().states()).isNull();
    assertThat(register.declares()).isEmpty();
    assertThat(register.retention()).isEmpty();
  }

  @Test
  void rulesThatWouldShareAnIdKeepTheirsWhenTheFileIsReordered() throws IOException {
    String bought =
        "  - {records: r, clock: c, period: P6M, when: {column: Ostettu, is: [kyllä]}}\n";
    String unsold = "  - {records: r, clock: c, period: P6M, when: {column: Ostettu, is: [ei]}}\n";
    List<RetentionRule> there = register("register: a\nretention:\n" + bought + unsold).retention();
    List<RetentionRule> back = register("register: a\nretention:\n" + unsold + bought).retention();

    assertThat(there.get(0).id()).startsWith("r/c+P6M~").isNotEqualTo(there.get(1).id());
    assertThat(there.get(0).id()).isEqualTo(back.get(1).id());
    assertThat(there.get(1).id()).isEqualTo(back.get(0).id());
  }

  @Test
  void rulesThatAreAlikeInAllStillHaveIdsOfTheirOwn() throws IOException {
    String rule = "  - {records: r, clock: c, period: P6M}\n";
    assertThat(register("register: a\nretention:\n" + rule + rule).retention())
        .extracting(RetentionRule::id)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # periods
          retention: [{records: a, clock: b, period: 6 months}]   | write P6M
          retention: [{records: a, clock: b, period: 6 kk}]       | write P6M
          retention: [{records: a, clock: b, period: 28 päivää}]  | write P28D
          retention: [{records: a, clock: b, period: 1 år}]       | write P1Y
          retention: [{records: a, clock: b, period: 4 viikkoa}]  | write P4W
          retention: [{records: a, clock: b, period: p6m}]        | write it in capitals: P6M
          retention: [{records: a, clock: b, period: PT5H}]       | counts whole days, not hours
          retention: [{records: a, clock: b, period: P0D}]        | this is no period
          retention: [{records: a, clock: b, period: P-6M}]       | this is no period
          retention: [{records: a, clock: b, period: P}]          | this is no period
          retention: [{records: a, clock: b, period: P99999Y}]    | this is no period
          retention: [{records: a, clock: b, period: toistaiseksi}] | this is no period
          # clocks
          retention: [{records: a, period: P6M}]                  | the period counts from no date
          retention: [{records: a, clock: Luotu pvm, period: P6M}] | this is no clock
          retention: [{records: a, clock: created + 28, period: P6M}] | after the + stands no period
          retention: [{records: a, clock: created P28D, period: P6M}] | this is no clock
          retention: [{records: a, clock: [created + 28 d], period: P6M}] | this is no clock
          # conditions
          declares: [{category: name, when: {column: A}}]         | one of is, not and filled
          declares: [{category: name, when: {column: A, is: [x], not: [y]}}] | one of is, not and filled
          declares: [{category: name, when: {column: A, is: []}}] | the list is empty
          declares: [{category: name, when: {column: A, filled: yes}}] | unknown word "yes"
          declares: [{category: name, when: {is: [x]}}]           | the key "column" is missing
          # words
          list: close                                             | did you mean "closed"?
          area: ETA                                               | unknown word "ETA"
          area: {is: eea}                                         | did you mean "EEA"?
          recordings: {direction: in}                             | unknown word "in"
          notice: {file: a, updated: 19.5.2021}                   | write 2021-05-19
          notice: {file: a, updated: 2021-02-30}                  | this is no date
          notice: {file: a, states: [retentoin]}                  | did you mean "retention"?
          declares: [{category: puhelin}]                         | there is no category "puhelin"; did you mean "phone-number"?
          declares: [{category: name, line: 0}]                   | a whole number from 1
          declares: [{category: name, line: kolme}]               | a whole number from 1
          declares: {category: name}                              | expected a list, found keys with values
          declares: [name]                                        | expected a declared category with the keys
          no-disclosure: Ei luovuteta                             | expected a sentence of the notice with the keys
          # keys
          retension: []                                           | did you mean "retention"?
          sources: []                                             | unknown key in a register file
          subjects: [a, a]                                        | stands on line 2 already
          """)
  void tellsWhatIsWrong(String line, String message) throws IOException {
    assertThat(read("register: esimerkki\n" + line + "\n").mistakes())
        .singleElement()
        .asString()
        .contains("r.yml:2:", message);
  }

  @Test
  void aGroupThatIsNotListedIsAMistakeWhereItIsUsed() throws IOException {
    String yaml =
        "register: a\nsubjects: [customer]\ndeclares: [{category: name, subjects: [custmer]}]\n";
    assertThat(read(yaml).mistakes())
        .singleElement()
        .hasToString(
            "r.yml:3:40: declares[0].subjects[0]: there is no subject group \"custmer\" under"
                + " subjects of this register; did you mean \"customer\"?");
  }

  @Test
  void withoutAListOfGroupsThoseThatAreUsedAreTheGroups() throws IOException {
    RegisterFile.Read read =
        read("register: a\ndeclares: [{category: name, subjects: [customer]}]\n");
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.groups()).containsExactly("customer");
  }

  private Register register(String yaml) throws IOException {
    RegisterFile.Read read = read(yaml);
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.register()).isNotNull();
    return read.register();
  }

  private RegisterFile.Read read(String yaml) throws IOException {
    Path file = folder.resolve("r.yml");
    Files.writeString(file, yaml);
    return RegisterFile.read(file, "r.yml");
  }
}
