package fi.seloste;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Category;
import fi.seloste.declare.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFilesTest {

  private static final String REGISTER =
      """
      register: lasku
      title: Laskurekisteri
      controller: Esimerkki Oy
      subjects: [customer, user]
      declares:
        - {category: name, subjects: [customer]}
        - {category: postal-address}
      """;

  private static final String JOB =
      """
      job: lasku
      register: registers/lasku.yml
      sources:
        - source: clients
          files: data/*.csv
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  Path folder;

  @BeforeEach
  void writeRegister() throws IOException {
    write("registers/lasku.yml", REGISTER);
  }

  @Test
  void readsTheSmallestJobWithItsDefaults() throws IOException {
    JobFile job = job(JOB);

    assertThat(job.id()).isEqualTo("lasku");
    assertThat(job.language().getLanguage()).isEqualTo("fi");
    assertThat(job.fiscalYears().end()).isEqualTo(MonthDay.of(12, 31));
    assertThat(job.output()).isEqualTo(folder.resolve("reports"));
    assertThat(job.registerFile()).isEqualTo(folder.resolve("registers/lasku.yml"));
    assertThat(job.register().title()).isEqualTo("Laskurekisteri");
    assertThat(job.digest()).hasSize(64);
    JobFile.Source source = job.sources().get(0);
    assertThat(source.files()).containsExactly("data/*.csv");
    assertThat(source.kind()).isEqualTo("documents");
    assertThat(source.subjects()).isNull();
    assertThat(source.recipient()).isNull();
  }

  @Test
  void readsEveryKeyOfASource() throws IOException {
    JobFile job =
        job(
            """
            job: lasku
            register: registers/lasku.yml
            language: sv
            output: ../out
            fiscal-year-end: 06-30
            fiscal-years: [2023-12-31, 2025-06-30]
            sources:
              - source: clients
                files: [data/*.csv, more/*.xlsx]
                kind: crm
                subjects: {column: Rooli, map: {A: customer, "1": user}, otherwise: customer}
                records: client
                location: AX
                key: [Nro, Osa]
                clocks: {created: Luotu, closed: Suljettu}
                fields: {Muuta: comment, Alue: [region, city], Id: none, 2024: price}
                recipient: {column: Saaja, map: {P: partner}}
                purpose: marketing
                origin: {column: Lähde, map: {Itse: customer}, informed: Informoitu}
                store: crm-server
                entitled-by: {source: bought, match: {Pyyntö: Nro}}
                calls: {direction: Suunta, number: Numero, queue: Jono, recording: Tiedosto, purposes: {Myynti: sales}}
              - source: bought
                files: bought.csv
                recipient: partner
            """);

    JobFile.Source source = job.sources().get(0);
    assertThat(job.output()).isEqualTo(folder.getParent().resolve("out"));
    assertThat(job.fiscalYears().end()).isEqualTo(MonthDay.of(6, 30));
    assertThat(job.fiscalYears().irregular())
        .containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2025, 6, 30));
    assertThat(requireNonNull(source.subjects()).map())
        .containsEntry("1", "user")
        .containsEntry("A", "customer");
    assertThat(requireNonNull(source.subjects()).otherwise()).isEqualTo("customer");
    assertThat(source.key()).containsExactly("Nro", "Osa");
    assertThat(source.clocks()).containsEntry("closed", "Suljettu");
    assertThat(source.fields())
        .containsEntry("Id", List.of())
        .containsEntry("2024", List.of(Category.of("price")))
        .containsEntry("Alue", List.of(Category.of("region"), Category.of("city")));
    assertThat(requireNonNull(source.recipient()).column()).isEqualTo("Saaja");
    assertThat(requireNonNull(source.origin()).informed()).isEqualTo("Informoitu");
    assertThat(requireNonNull(source.entitledBy()).match()).containsEntry("Pyyntö", "Nro");
    assertThat(requireNonNull(source.calls()).purposes()).containsEntry("Myynti", "sales");
    assertThat(requireNonNull(job.sources().get(1).recipient()).fixed()).isEqualTo("partner");
  }

  @Test
  void readsListsStatutesAndPolicy() throws IOException {
    write("lists/erasure.csv", "identifier;received\n");
    write("names.csv", "Etunimi;Lukumäärä\nAino;25 000\n");

    JobFile job =
        job(
            JOB
                + """
                names: names.csv
                lists: {erasure-requests: lists/erasure.csv}
                statutory:
                  - {statute: bookkeeping-voucher, records: invoice, clock: invoiced, covers: [name]}
                policy:
                  - {records: call, clock: started, period: P1Y, action: review}
                """);

    assertThat(job.names()).singleElement().extracting("first").isEqualTo(List.of("Aino"));
    assertThat(job.lists().erasureRequests()).isEqualTo(folder.resolve("lists/erasure.csv"));
    assertThat(job.lists().accepted()).isNull();
    assertThat(job.statutory())
        .singleElement()
        .extracting("statute.id")
        .isEqualTo("bookkeeping-voucher");
    assertThat(job.policy()).singleElement().extracting("id").isEqualTo("policy:call/started+P1Y");
    assertThat(job.policy().get(0).policy()).isTrue();
  }

  @Test
  void theDigestChangesWithEitherFile() throws IOException {
    String before = job(JOB).digest();
    assertThat(job(JOB).digest()).isEqualTo(before);
    assertThat(job(JOB + "# a remark\n").digest()).isNotEqualTo(before);
    write("registers/lasku.yml", REGISTER + "# a remark\n");
    assertThat(job(JOB).digest()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a key that is near one of this place
            fles: x.csv                 | 6:5 | sources[0].fles: unknown key in a source; did you mean "files"?
            clock: {created: A}         | 6:5 | did you mean "clocks"?
          # a key of another place
            period: P1Y                 | 6:5 | it belongs in a statutory minimum, or in a policy rule, or in a retention rule
            sources: []                 | 6:5 | it belongs in a job file
            cites: [1/2000]             | 6:5 | it belongs in a notice
          # a key of no place
            xyzzy: 1                    | 6:5 | known are: source, files, kind
          # a wrong word
            kind: cmr                   | 6:11 | sources[0].kind: unknown word "cmr"; did you mean "crm"?
            kind: [crm]                 | 6:11 | expected one of crm, calls, spreadsheets, documents, found a list
            location: Suomi             | 6:15 | this is no country code
            location: fi                | 6:15 | write FI
            subjects: custmer           | 6:15 | there is no subject group "custmer" in the register; did you mean "customer"?
            subjects: {column: R, map: {a: usr}} | 6:36 | sources[0].subjects.map.a: there is no subject group "usr"
            subjects: {column: R}       | 6:15 | the key "map" is missing
            records: Asiakas Tieto      | 6:14 | write for example "asiakas-tieto"
          # unusable values
            key: []                     | 6:10 | the list is empty
            key: [A, a]                 | 6:10 | a field stands here twice
            key:                        | 6:9  | nothing is written here
            key: {a: b}                 | 6:10 | expected a header, found keys with values
            clocks: {Luotu Pvm: x}      | 6:14 | a date role has only a-z
            clocks: {created: [a, b]}   | 6:23 | expected a header, found a list
            clocks: Luotu               | 6:13 | expected date roles with fields as {a: b}, found the text "Luotu"
            fields: {Puh: puhelinnumero} | 6:19 | there is no category "puhelinnumero"; did you mean "phone-number"?
            fields: {Puh: phone_number} | 6:19 | did you mean "phone-number"?
            fields: {Puh: [none]}       | 6:20 | there is no category "none"
            fields: {Puh.: email, puh: email} | 6:27 | in another spelling
            entitled-by: {source: clints, match: {A: B}} | 6:27 | there is no source "clints" here; did you mean "clients"?
            entitled-by: {source: clients, match: {}} | 6:43 | nothing is matched
            calls: {queues: X}          | 6:13 | did you mean "queue"?
          """)
  void tellsWhatIsWrongWithASource(String line, String place, String message) throws IOException {
    List<Mistake> mistakes = mistakes(JOB + "    " + line.strip() + "\n");

    assertThat(mistakes).singleElement().asString().contains(message);
    assertThat(mistakes.get(0).toString()).contains("lasku.job.yml:" + place + ":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          languages: fi                 | did you mean "language"?
          fiscal_year_end: 12-31        | did you mean "fiscal-year-end"?
          language: suomi               | unknown word "suomi"; one of: fi, sv, en
          fiscal-year-end: 31.12.       | write month-day, such as 12-31
          fiscal-year-end: 02-30        | this is no day of the year
          fiscal-years: [2023-06-30, 2025-12-31] | are more than 18 months
          fiscal-years: 2025-12-31      | name two days at least
          fiscal-years: [2024-12-31, 2025-06-30] | is not on fiscal-year-end
          lists: {bans: x.csv}          | unknown key in the lists
          lists: {accepted: gone.csv}   | there is no file "gone.csv"
          names: gone.txt               | there is no file "gone.txt"
          output: registers/lasku.yml   | this is a file; give a folder
          statutory: [{statute: bookkeeping-vouchers, records: a, clock: b}] | did you mean "bookkeeping-voucher"?
          statutory: [{statute: limitation, records: a}] | the key "clock" is missing
          statutory: [{statute: limitation, records: a, clock: b, period: P9Y}] | the program knows this statute
          statutory: [{statute: limitation, records: a, clock: b, law: X}] | the program knows this statute
          statutory: [{statute: union-act, records: a, clock: b, period: P9Y}] | needs a law and a period
          statutory: [{statute: union-act, records: a, clock: b, law: X}] | needs a law and a period
          policy: [{records: call, clock: started}] | a policy rule needs a period
          policy: [{records: call, clock: started, period: P1Y, action: delete}] | one of: erase, anonymise, hide, review
          policy: [{records: call, clock: started, period: P1Y, pick: erliest}] | did you mean "earliest"?
          policy: [{records: call, clock: started, period: P1Y, quote: a}] | unknown key in a policy rule; it belongs in
          """)
  void tellsWhatIsWrongWithAJob(String line, String message) throws IOException {
    assertThat(mistakes(JOB + line + "\n")).singleElement().asString().contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data/[a.csv   | this pattern of file names is not whole
          data/{a.csv   | this pattern of file names is not whole
          """)
  void tellsThatAGlobIsNotWhole(String glob, String message) throws IOException {
    String job = JOB.replace("data/*.csv", "\"" + glob + "\"");
    assertThat(mistakes(job)).singleElement().asString().contains(message);
  }

  @Test
  void tellsEveryMistakeOfAllFilesAtOnce() throws IOException {
    write(
        "registers/lasku.yml",
        REGISTER + "retention:\n  - {records: x, clock: y, period: 6 months}\n");
    Path one = write("one.yml", JOB.replace("clients", "Clients!") + "    kind: x\nlanguage: de\n");
    Path two = write("two.yml", "job: two\nregister: registers/none.yml\nsources: []\n");

    JobFiles.Read read = JobFiles.read(List.of(one, two));

    assertThat(read.jobs()).isEmpty();
    assertThat(read.mistakes())
        .extracting(m -> Path.of(m.file()).getFileName() + ":" + m.line() + " " + m.key())
        .containsExactly(
            "one.yml:4 sources[0].source",
            "one.yml:6 sources[0].kind",
            "one.yml:7 language",
            "lasku.yml:9 retention[0].period",
            "two.yml:2 register",
            "two.yml:3 sources");
  }

  @Test
  void tellsTheMistakesOfASharedRegisterOnce() throws IOException {
    write("registers/lasku.yml", REGISTER + "area: Finland\n");
    Path one = write("one.yml", JOB);
    Path two = write("two.yml", JOB.replace("job: lasku", "job: toinen"));

    assertThat(JobFiles.read(List.of(one, two)).mistakes()).hasSize(1);
  }

  @Test
  void twoSourcesWithOneIdAreAMistake() throws IOException {
    List<Mistake> mistakes = mistakes(JOB + "  - source: clients\n    files: b.csv\n");

    assertThat(mistakes).singleElement().asString().contains("stands on line 4 already");
  }

  @Test
  void twoJobsWithOneIdAreAMistake() throws IOException {
    Path one = write("one.yml", JOB);
    Path two = write("two.yml", JOB);

    assertThat(JobFiles.read(List.of(one, two)).mistakes())
        .singleElement()
        .asString()
        .contains("two.yml:1:6: job: another of the job files has this id too");
    assertThat(JobFiles.read(List.of(one, one)).mistakes())
        .singleElement()
        .asString()
        .contains("asked for twice");
  }

  @Test
  void twoRegistersWithOneIdAreAMistake() throws IOException {
    write("registers/copy.yml", REGISTER);
    Path one = write("one.yml", JOB);
    Path two =
        write("two.yml", JOB.replace("job: lasku", "job: two").replace("lasku.yml", "copy.yml"));

    assertThat(JobFiles.read(List.of(one, two)).mistakes())
        .singleElement()
        .asString()
        .contains("another job's register file has the same id");
  }

  @Test
  void aNoticeInPlaceOfARegisterNamesTheCommandThatReadsIt() throws IOException {
    write("registers/lasku.docx", "PK");

    assertThat(mistakes(JOB.replace("lasku.yml", "lasku.docx")))
        .singleElement()
        .asString()
        .contains("run seloste notice on it");
  }

  @Test
  void aRegisterInPlaceOfAJobIsOneMistake() {
    assertThat(JobFiles.read(List.of(folder.resolve("registers/lasku.yml"))).mistakes())
        .singleElement()
        .asString()
        .contains("this is a register file");
  }

  @Test
  void aJobInPlaceOfARegisterIsOneMistake() throws IOException {
    write("registers/lasku.yml", JOB);
    assertThat(mistakes(JOB)).singleElement().asString().contains("this is a job file");
  }

  @Test
  void aMissingJobIsAMistakeAndNoFailure() {
    assertThat(JobFiles.read(List.of(folder.resolve("none.yml"), folder)).mistakes())
        .extracting(Mistake::message)
        .containsOnly("there is no such file; check the path")
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          invoise  | there is no record kind "invoise" among the sources; did you mean "invoice"?
          invoices | did you mean "invoice"?
          # a kind that no source has yet is no mistake
          contract |
          invoice  |
          """)
  void aMisspeltRecordKindDoesNotLoseItsStatute(String kind, String message) throws IOException {
    String job =
        JOB
            + "    records: invoice\n"
            + "statutory: [{statute: bookkeeping-voucher, records: "
            + kind
            + ", clock: invoiced}]\n";
    if (message == null) {
      assertThat(job(job).statutory()).hasSize(1);
    } else {
      assertThat(mistakes(job)).singleElement().asString().contains("job.yml:7:", message);
    }
  }

  @Test
  void moreConditionsThanARecordHasBitsAreAMistake() throws IOException {
    StringBuilder many = new StringBuilder("register: lasku\ndeclares:\n");
    for (int i = 0; i < 65; i++) {
      many.append("  - {category: name, when: {column: A").append(i).append(", filled: true}}\n");
    }
    write("registers/lasku.yml", REGISTER);
    assertThat(job(JOB)).isNotNull();
    write("registers/lasku.yml", many.toString());
    assertThat(mistakes(JOB)).singleElement().asString().contains("more than 64 different");
  }

  @Test
  void neverEchoesMoreThanAShortToken() throws IOException {
    String secret = "a".repeat(30) + "-131052-308T-" + "b".repeat(30);
    List<Mistake> mistakes =
        mistakes(JOB + "    kind: \"" + secret + "\"\n    " + secret + ": 1\nlanguage: {x: 1}\n");

    assertThat(mistakes).hasSize(3);
    assertThat(mistakes.toString()).doesNotContain("308T");
  }

  private JobFile job(String text) throws IOException {
    JobFiles.Read read = JobFiles.read(List.of(write("lasku.job.yml", text)));
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.jobs()).hasSize(1);
    return read.jobs().get(0);
  }

  private List<Mistake> mistakes(String text) throws IOException {
    JobFiles.Read read = JobFiles.read(List.of(write("lasku.job.yml", text)));
    assertThat(read.jobs()).isEmpty();
    return read.mistakes();
  }

  private Path write(String name, String... texts) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, Arrays.asList(String.join("", texts)), StandardCharsets.UTF_8);
    return file;
  }
}
