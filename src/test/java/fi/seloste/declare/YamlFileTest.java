package fi.seloste.declare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: true   | true
          a: no     | no
          a: 0401   | 0401
          a: +358   | +358
          a: 1e3    | 1e3
          a: 12-31  | 12-31
          a: 'it''s' | it's
          a: ~      | ~
          """)
  void everyScalarStaysAsWritten(String yaml, String text) {
    assertThat(shown(read(yaml))).isEqualTo("{a=" + text + "}");
  }

  @ParameterizedTest
  @CsvSource(textBlock = "a: null\na:\na: ''\na: \"\"")
  void whatIsNotWrittenIsEmptyText(String yaml) {
    assertThat(shown(read(yaml))).isEqualTo("{a=}");
  }

  @Test
  void readsListsAndKeysWithTheirPlaces() {
    YamlFile file = read("a:\n  - b: 1\n    c: [x, y]\n");

    assertThat(shown(file)).isEqualTo("{a=[{b=1, c=[x, y]}]}");
    Node.Mapping root = (Node.Mapping) requireNonNull(file.root());
    Node.Sequence list = (Node.Sequence) root.entries().get(0).value();
    Node.Mapping item = (Node.Mapping) list.items().get(0);
    assertThat(item.entries().get(1).place()).isEqualTo(new Place(3, 5));
    assertThat(item.entries().get(1).value().place()).isEqualTo(new Place(3, 8));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    assertThat(shown(read("\uFEFFa: 1"))).isEqualTo("{a=1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: 1~a: 2             | 2:1 | this key already stands on line 1
          a: [1~b: 2            | 2:2 | a bracket is not closed
          a:~\t- b              | 2:1 | the line is indented with a tab
          a: b: c               | 1:5 | put quotes around the text
          a: @x                 | 1:4 | a text cannot begin with this sign
          a: 'b~c: d            | 3:1 | the file ends inside quotes
          a: 1~---~b: 2         | 3:1 | a second document begins here
          a: &x [1]~b: *x       | 2:4 | an alias (*) is not read here
          ? [a]~: b             | 1:4 | no well-formed YAML
          '# only a remark'     | 1:1 | the file is empty
          """)
  void tellsWhereAndHowTheYamlIsBroken(String yaml, String place, String message) {
    YamlFile file = read(yaml.replace('~', '\n').replace("\\t", "\t") + "\n");

    assertThat(file.root()).isNull();
    assertThat(file.mistakes())
        .singleElement()
        .asString()
        .contains("f.yml:" + place + ":", message);
  }

  @Test
  void anEmptyFileIsAMistake() {
    assertThat(read("").mistakes()).singleElement().asString().contains("the file is empty");
  }

  @Test
  void aBombOfAliasesIsRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      String ten = ("*a" + (i - 1) + ", ").repeat(10);
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(ten).append("]\n");
    }
    assertThat(read(bomb.toString()).mistakes()).hasSize(290);
  }

  @Test
  void deepNestingIsAMistakeAndNoOverflow() {
    assertThat(read("a: " + "[".repeat(100_000)).mistakes()).hasSize(1);
    assertThat(read("a: " + "[".repeat(40) + "]".repeat(40)).mistakes())
        .singleElement()
        .asString()
        .contains("nested too deeply");
  }

  @Test
  void otherEncodingsAreMistakesWithTheirPlace() {
    byte[] latin = "a: 1\nb: käyttäjä\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(YamlFile.of(latin, "f.yml").mistakes())
        .singleElement()
        .hasToString("f.yml:2:5: the file is not in UTF-8 here; save it as UTF-8");
    byte[] wide = "a: 1\n".getBytes(StandardCharsets.UTF_16);
    assertThat(YamlFile.of(wide, "f.yml").mistakes()).hasSize(1);
  }

  @Test
  void aTruncatedCharacterAtTheEndIsAMistake() {
    byte[] whole = "a: ä".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(YamlFile.of(cut, "f.yml").mistakes())
        .singleElement()
        .asString()
        .contains("not in UTF-8");
  }

  @Test
  void aControlCharacterIsAMistake() {
    assertThat(read("a: 1\nb: x\u0000y\n").mistakes())
        .singleElement()
        .hasToString("f.yml:2:5: there is a control character here; delete it");
  }

  @Test
  void aHugeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("f.yml");
    Files.write(file, new byte[(1 << 20) + 1]);
    assertThat(YamlFile.read(file, "f.yml").mistakes())
        .singleElement()
        .asString()
        .contains("larger than 1 MiB");
  }

  @Test
  void noMistakeQuotesTheFile() {
    assertThat(read("a: 'salainen\n").mistakes().toString()).doesNotContain("salainen");
    assertThat(read("a: salainen: b\n").mistakes().toString()).doesNotContain("salainen");
    assertThat(read("a: \"\\salainen\"\n").mistakes().toString()).doesNotContain("salainen");
  }

  private static YamlFile read(String text) {
    return YamlFile.of(text.getBytes(StandardCharsets.UTF_8), "f.yml");
  }

  private static String shown(YamlFile file) {
    assertThat(file.mistakes()).isEmpty();
    return shown(requireNonNull(file.root()));
  }

  private static String shown(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(e -> e.key() + "=" + shown(e.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Sequence list) {
      return list.items().stream()
          .map(YamlFileTest::shown)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Node.Text) node).text();
  }
}
