package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {

  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # JSON, whatever the name
          {"a": 1}                | true
          [{"a": 1}]              | true
          [1, 2]                  | true
          {"a": "cut              | true
          [[1, 2], [3             | true
          # text that begins so
          [1] Matti Testaaja      | false
          [-] tehty;[x] ei        | false
          {a;b}                   | false
          Nimi;Puhelin            | false
          """)
  void isKnownByItsContent(String content, boolean json) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

    assertThat(new JsonFormat().recognises(new Head("any.csv", bytes.length, bytes)))
        .isEqualTo(json);
  }

  /** The cases that JSON parsers get wrong, by RFC 8259: what is no JSON is never plainly read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # valid
          []                      | read
          {}                      | read
          42                      | read
          "text"                  | read
          null                    | read
          [1e-2]                  | read
          [-0]                    | read
          {"a":1,"a":2}           | read
          {"":0}                  | read
          ["\\u0000"]             | read
          ["\\uD834\\uDD1E"]      | read
          [123456789012345678901234567890] | read
          [0.4e0066999999999999999999999999] | read
          # broken after something was read
          [1,]                    | partly
          ["",]                   | partly
          [1 true]                | partly
          [1]x                    | partly
          ["x"]]                  | partly
          {"a":true}"x"           | partly
          {"a":"b"}/**/           | partly
          {"a":1,}                | partly
          [""],                   | partly
          [1][2]                  | partly
          [NaN]                   | partly
          [-Infinity]             | partly
          [0x1]                   | partly
          # broken at once
          [,1]                    | unread
          [012]                   | unread
          [+1]                    | unread
          [.5]                    | unread
          [1.]                    | unread
          [2.e3]                  | unread
          ['a']                   | unread
          [a]                     | unread
          {a: 1}                  | unread
          {'a': 1}                | unread
          ["\\x00"]               | unread
          ["\\u00A"]              | unread
          [\\n]                   | unread
          [                       | unread
          {                       | unread
          ]                       | unread
          <null>                  | unread
          tru                     | unread
          *                       | unread
          """)
  void isReadAsFarAsItIsJson(String content, String status) throws Exception {
    Path file = folder.resolve("case.json");
    Files.writeString(file, content);

    assertThat(FixtureReport.of(file, null, 1 << 20)).startsWith("status: " + status + " json");
  }

  @Test
  @Timeout(20)
  void depthBeyondAllMeasureIsTold() throws Exception {
    Path file = folder.resolve("deep.json");
    Files.writeString(file, "[".repeat(100_000));

    assertThat(FixtureReport.of(file, null, 1 << 20)).contains("json too-deep 1");
  }

  @Test
  @Timeout(20)
  void namesThatAreDataAreValuesAndNoHeaders() throws Exception {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 3_000; i++) {
      text.append(i == 0 ? "" : ",").append("\"04012").append(10_000 + i).append("\":\"a\"");
    }
    Path file = folder.resolve("map.json");
    Files.writeString(file, text.append('}'));

    String report = FixtureReport.of(file, null, 1 << 20);

    assertThat(report).contains("1@1: |a|0401210000|").contains("rows: 3000");
  }

  @Test
  @Timeout(20)
  void moreFieldsThanColumnsShareTheLast() throws Exception {
    StringBuilder text = new StringBuilder("[{");
    for (int i = 0; i < 60; i++) {
      text.append(i == 0 ? "" : ",").append('"').append("g").append((char) ('a' + i % 26));
      text.append(i / 26).append("\":{");
      for (int j = 0; j < 40; j++) {
        text.append(j == 0 ? "" : ",").append("\"f").append((char) ('a' + j % 26)).append(j / 26);
        text.append("\":").append(i * 40 + j);
      }
      text.append('}');
    }
    Path file = folder.resolve("wide.json");
    Files.writeString(file, text.append("}]"));

    String report = FixtureReport.of(file, null, 1 << 20);
    String row = Arrays.stream(report.split("\n")).filter(l -> l.startsWith("1@")).toList().get(0);

    for (int value = 0; value < 2_400; value += 7) {
      assertThat(row).containsPattern("[|n]" + value + "([|]|\\\\n)");
    }
  }
}
