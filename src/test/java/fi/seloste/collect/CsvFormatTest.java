package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTest {

  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text of records
          Nimi;Puhelin            | true
          yksi rivi               | true
          [Nimi];[Puhelin]        | true
          {1234-ABCD};x           | true
          < 18 v;x                | true
          # other formats
          <?xml version='1.0'?>   | false
          <html><body>            | false
          <!DOCTYPE html>         | false
          %PDF-1.7                | false
          GIF89a;                 | false
          """)
  void knowsTextByItsContent(String content, boolean text) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

    assertThat(new CsvFormat().recognises(new Head("any.bin", bytes.length, bytes)))
        .isEqualTo(text);
  }

  @Test
  void takesNoFileOfControlCharactersForText() {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }

    assertThat(new CsvFormat().recognises(new Head("x.csv", 4096, bytes))).isFalse();
  }

  @Test
  void cutsSlicesThatLeaveNothingOutAndBeginAtRecords() throws Exception {
    StringBuilder text = new StringBuilder("Nimi;Viesti;Nro\n");
    for (int i = 1; i <= 200; i++) {
      text.append("Matti;\"rivi\nrivi; ").append(i).append("\";").append(i).append('\n');
    }
    SourceFile file = file(text.toString());

    Layout layout = Formats.plan(file, 500);

    List<Slice> slices = layout.slices();
    assertThat(slices).hasSizeGreaterThan(5);
    for (int i = 1; i < slices.size(); i++) {
      assertThat(slices.get(i).from()).isEqualTo(slices.get(i - 1).to());
      assertThat(slices.get(i).firstLine()).isEqualTo(slices.get(i).firstRow() * 2);
    }
    assertThat(slices.get(0).firstRow()).isEqualTo(1);
    assertThat(slices.get(slices.size() - 1).to()).isEqualTo(file.size());
  }

  @Test
  void theSameFileHasTheSameLayoutAlways() throws Exception {
    SourceFile file = file("Nimi;Nro\nMatti;1\nLiisa;2\n\nTilaus;Nro;Pvm\nSohva;1;1.1.2025\n");

    assertThat(Formats.plan(file, 10)).isEqualTo(Formats.plan(file, 10));
  }

  @Test
  void stopsWhenTheSinkHasEnough() throws Exception {
    SourceFile file = file("Nimi;Nro\nMatti;1\nLiisa;2\nKalle;3\n");
    Layout layout = Formats.plan(file, 1000);
    List<Long> rows = new ArrayList<>();

    Formats.read(
        file,
        layout,
        layout.slices().get(0),
        new Sink() {
          @Override
          public boolean record(int table, Values values) {
            rows.add(values.row());
            return rows.size() < 2;
          }

          @Override
          public void unreadable(int table, long row, long line, Reason reason) {
            rows.add(-row);
          }
        });

    assertThat(rows).containsExactly(1L, 2L);
  }

  @Test
  void notesHoldCountsAndNoValues() throws Exception {
    SourceFile file = file("Otsikko Salainen\n\nNimi;Nro\nMatti;1\nLiisa;2\n\nSalainen loppu\n");

    Layout layout = Formats.plan(file, 1000);

    assertThat(layout.notes())
        .containsExactly(Reason.of("preamble-lines", 1), Reason.of("footnote-lines", 1));
  }

  private SourceFile file(String text) throws Exception {
    Path path = folder.resolve("file.csv");
    Files.writeString(path, text);
    return new SourceFile(path, "file.csv", Files.size(path), 0, null);
  }
}
