package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.seloste.expire.OverdueRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurgeProposalTest {

  private final Path folder;

  PurgeProposalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void hasTheColumnsOfTheContract() throws IOException {
    OverdueRecord line =
        Lines.blocked(
            7,
            "request/created+P7M",
            "erase",
            "bookkeeping-voucher",
            LocalDate.of(2031, 12, 31),
            "*",
            "!name",
            "!billing");
    assertThat(Files.readString(written(line)))
        .isEqualTo(
            "record,source,file,table,row,key,rule,clock,clock_date,due,days_overdue,action,covers,"
                + "blocked_by,blocked_until,fingerprint\r\n"
                + Lines.id(7)
                + ",requests,requests-2026-11.csv,,7,Pyyntö=4007,request/created+P7M,created,"
                + "2025-01-31,2025-08-31,456,erase,* !name !billing,bookkeeping-voucher,2031-12-31,"
                + Lines.print(7)
                + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nimi=Matti; \"Masa\" Meikäläinen",
        "=1+1",
        "+358401234567",
        "-1",
        "@SUM(A1)",
        "\tx",
        "'x",
        "'=x",
        "''",
        "'",
        "a,b",
        "a\nb",
        "a\r\nb",
        "a\rb",
        "ends with\r",
        "back\\slash",
        "\\\"",
        " blanks ",
        "🙂",
        ""
      })
  void givesEveryKeyBackToTheLetter(String key) throws IOException {
    OverdueRecord line = Lines.keyed(Lines.line(1, "r"), "requests", key, key);
    assertThat(read(written(line, line))).containsExactly(line, line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+358", "-1", "@x", "\tx", "\rx"})
  void leavesNoFormulaToASpreadsheet(String key) throws IOException {
    OverdueRecord line = Lines.keyed(Lines.line(1, "r"), "requests", "", key);
    assertThat(Files.readString(written(line))).contains("'" + key.charAt(0));
  }

  @Test
  void readsBackAllThatItWrites() throws IOException {
    OverdueRecord whole = Lines.line(1, "a");
    OverdueRecord part = Lines.line(2, "b", "phone-number", "email");
    OverdueRecord held = Lines.blocked(3, "a", "hide", "legal-hold", null);
    assertThat(read(written(whole, part, held))).containsExactly(whole, part, held);
  }

  @Test
  void tellsTheHashAndTheNumberOfLines() throws Exception {
    Path file = folder.resolve(PurgeProposal.FILE);
    PurgeProposal.Written written =
        PurgeProposal.write(file, List.of(Lines.line(1, "a"), Lines.line(2, "a")).iterator());
    String sha256 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    assertThat(written).isEqualTo(new PurgeProposal.Written(2, sha256));
    assertThat(PurgeProposal.read(file, line -> {})).isEqualTo(written);
  }

  @Test
  void isReadableByItsOwnerOnlyFromItsFirstByte() throws IOException {
    List<String> seen = new ArrayList<>();
    Iterator<OverdueRecord> records =
        Stream.of(Lines.line(1, "a")).peek(line -> seen.addAll(permissions(folder))).iterator();
    Path file = folder.resolve(PurgeProposal.FILE);
    PurgeProposal.write(file, records);
    assertThat(seen).containsExactly("rw-------");
    assertThat(permissions(folder)).containsExactly("rw-------");
  }

  @Test
  void leavesTheOldFileWhenTheNewOneFails() throws IOException {
    Path file = written(Lines.line(1, "a"));
    Iterator<OverdueRecord> failing =
        IntStream.range(0, 3_000)
            .mapToObj(
                i -> {
                  if (i == 2_999) {
                    throw new IllegalStateException("stop");
                  }
                  return Lines.line(i, "b");
                })
            .iterator();
    assertThatThrownBy(() -> PurgeProposal.write(file, failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(read(file)).containsExactly(Lines.line(1, "a"));
    assertThat(permissions(folder)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "record,source\r\n",
        "HEADER4711;x\r\n",
        "HEADER4711,\"open\r\n",
        "HEADER4711,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\r\n",
        "HEADER4711,s,f,t,1,k,r,c,2025-02-30,2025-01-01,1,erase,,,,p\r\n"
      })
  void failsOnAnythingElseAndQuotesNothing(String text) throws IOException {
    Path file = folder.resolve("x.csv");
    Files.writeString(
        file, text.replace("HEADER", String.join(",", PurgeProposal.COLUMNS) + "\r\n"));
    assertThatThrownBy(() -> PurgeProposal.read(file, line -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("4711")
        .hasNoCause();
  }

  private Path written(OverdueRecord... lines) throws IOException {
    Path file = folder.resolve(PurgeProposal.FILE);
    PurgeProposal.write(file, List.of(lines).iterator());
    return file;
  }

  private static List<OverdueRecord> read(Path file) throws IOException {
    List<OverdueRecord> lines = new ArrayList<>();
    PurgeProposal.read(file, lines::add);
    return lines;
  }

  private static List<String> permissions(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(PurgeProposalTest::permission).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String permission(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
