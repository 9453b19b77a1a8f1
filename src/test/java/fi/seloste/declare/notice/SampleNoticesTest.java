package fi.seloste.declare.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Register;
import fi.seloste.declare.RegisterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five reference notices in our words, held against the registers that a person corrected. */
class SampleNoticesTest {

  /** What the person added from knowledge that the text does not give, and what they left out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          helppokatsastus |                                       |
          # the data of a call, the company of a contact and what a bill holds are the person's word
          hyotytiimi      | call-log company payment-reference price | comment
          # the person knows what the commercial data of a roof job are
          kattokeskus     | offer contract price billing          |
          remonttilinkki  |                                       |
          wetteri-trucks  |                                       |
          """)
  void declaresWhatThePersonConfirmed(String name, String added, String left) throws IOException {
    Register person = person(name);
    Register read = NoticeReader.read(notice(name), "notice").register();

    Set<String> expected = declared(person);
    expected.removeAll(words(added));
    expected.addAll(words(left));
    assertThat(declared(read)).isEqualTo(expected);
    assertThat(excluded(read)).isEqualTo(excluded(person));
    assertThat(read.closed()).isEqualTo(person.closed());
    assertThat(read.area() == null ? null : read.area().is())
        .isEqualTo(person.area() == null ? null : person.area().is());
  }

  @ParameterizedTest
  @CsvSource({"helppokatsastus", "hyotytiimi", "kattokeskus", "remonttilinkki", "wetteri-trucks"})
  void readsWhoAndWhenAndWhatTheNoticeStates(String name) throws IOException {
    Register person = person(name);
    Register read = NoticeReader.read(notice(name), "notice").register();

    assertThat(read.controller()).isEqualTo(person.controller());
    assertThat(read.notice().updated()).isEqualTo(person.notice().updated());
    assertThat(read.notice().cites()).isEqualTo(person.notice().cites());
    assertThat(read.notice().controllers())
        .containsExactlyInAnyOrderElementsOf(person.notice().controllers());
    assertThat(read.notice().states()).isEqualTo(person.notice().states());
  }

  @ParameterizedTest
  @CsvSource({"helppokatsastus", "hyotytiimi", "kattokeskus", "remonttilinkki", "wetteri-trucks"})
  void readsWhereDataComeFromAndGo(String name) throws IOException {
    Register person = person(name);
    Register read = NoticeReader.read(notice(name), "notice").register();

    assertThat(read.origins().stream().map(Register.Origin::origin).toList())
        .containsAll(person.origins().stream().map(Register.Origin::origin).toList());
    assertThat(read.stores().stream().map(Register.Store::store).toList())
        .containsAll(person.stores().stream().map(Register.Store::store).toList());
    List<String> named =
        person.recipients().stream()
            .map(Register.Recipient::recipient)
            .filter(recipient -> !recipient.equals("provider-listing"))
            .toList();
    assertThat(read.recipients().stream().map(Register.Recipient::recipient).toList())
        .containsAll(named);
    assertThat(read.noDisclosure() == null).isEqualTo(person.noDisclosure() == null);
    assertThat(read.separates().stream().map(Register.Separated::from).toList())
        .isEqualTo(person.separates().stream().map(Register.Separated::from).toList());
    assertThat(read.protects().stream().map(Register.Protected::categories).toList())
        .isEqualTo(person.protects().stream().map(Register.Protected::categories).toList());
    assertThat(read.admits().stream().map(Register.Admission::needsAny).toList())
        .isEqualTo(person.admits().stream().map(Register.Admission::needsAny).toList());
  }

  @ParameterizedTest
  @CsvSource({"helppokatsastus", "hyotytiimi", "kattokeskus", "remonttilinkki", "wetteri-trucks"})
  void readsHowLong(String name) throws IOException {
    assertThat(periods(NoticeReader.read(notice(name), "notice").register()))
        .isEqualTo(periods(person(name)));
  }

  private static List<String> periods(Register register) {
    return register.retention().stream()
        .map(rule -> rule.period() + " " + rule.tolerance() + " " + rule.action().id())
        .toList();
  }

  private static Set<String> words(String text) {
    return text == null || text.isBlank()
        ? Set.of()
        : Stream.of(text.strip().split(" ", -1)).collect(Collectors.toSet());
  }

  private static Set<String> declared(Register register) {
    return register.declares().stream()
        .map(declared -> declared.category().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> excluded(Register register) {
    return register.excludes().stream()
        .map(excluded -> excluded.category().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Register person(String name) {
    Path file = Path.of("jobs", "registers", name + ".yml");
    return Objects.requireNonNull(RegisterFile.read(file, name).register());
  }

  private static Path notice(String name) {
    Path text = Path.of("sample-data", name, "notice.txt");
    return Files.exists(text) ? text : Path.of("sample-data", name, "notice.md");
  }
}
