package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.detect.Classifier;
import fi.seloste.match.FileCoverage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files inside files: each is found, told with its own status, and hurts nothing. */
class NestTest {

  private static final byte[] LIST =
      "Nimi;Puhelin\nAino Ääkkönen;040 123 4567\nEero Esimerkki;050 765 4321\n"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void everyFileInAnArchiveHasAStatusOfItsOwn() throws IOException {
    byte[] inner = zip("sisä.csv", LIST);
    write("a.zip", zip("x.csv", LIST, "kansio/y.csv", LIST, "inner.zip", inner, "kuva.png", png()));

    assertThat(inspected("a.zip"))
        .containsExactly(
            "a.zip zip read",
            "a.zip!x.csv csv read",
            "a.zip!kansio/y.csv csv read",
            "a.zip!inner.zip zip read",
            "a.zip!inner.zip!sisä.csv csv read",
            "a.zip!kuva.png png unread unread-image");
  }

  @Test
  void theSameNameTwiceIsTwoFiles() throws IOException {
    byte[] bytes = zip("a.csv", LIST, "b.csv", LIST);
    replace(bytes, "b.csv", "a.csv");
    write("twice.zip", bytes);

    assertThat(inspected("twice.zip"))
        .containsExactly(
            "twice.zip zip read", "twice.zip!a.csv csv read", "twice.zip!a.csv#2 csv read");
  }

  @Test
  void aNameThatLeadsOutsideIsReadAndNothingIsWrittenThere() throws IOException {
    write("evil.zip", zip("../../out.csv", LIST, "/tmp/abs.csv", LIST, "C:\\x\\y.csv", LIST));

    List<Inspection.Inspected> all = inspect("evil.zip");

    assertThat(lines(all))
        .containsExactly(
            "evil.zip zip read",
            "evil.zip!../../out.csv csv read",
            "evil.zip!/tmp/abs.csv csv read",
            "evil.zip!C:/x/y.csv csv read");
    assertThat(all.subList(1, 4))
        .allSatisfy(
            one ->
                assertThat(one.coverage().notes())
                    .anyMatch(note -> note.key().equals("outside-name")));
    assertThat(folder.getParent().resolve("out.csv")).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void namesOfOldCodePagesAreRead() throws IOException {
    for (String page : List.of("IBM437", "windows-1252")) {
      byte[] bytes = zip("p0yt1.csv", LIST);
      byte[] name = "pöytä.csv".getBytes(Charset.forName(page));
      replace(bytes, "p0yt1.csv".getBytes(StandardCharsets.US_ASCII), name);
      plain(bytes);
      write(page + ".zip", bytes);

      assertThat(inspected(page + ".zip")).contains(page + ".zip!pöytä.csv csv read");
    }
  }

  @Test
  void anEncryptedEntryIsUnread() throws IOException {
    byte[] bytes = zip("secret.csv", LIST);
    bytes[6] |= 1;
    int directory = find(bytes, new byte[] {'P', 'K', 1, 2});
    bytes[directory + 8] |= 1;
    write("locked.zip", bytes);

    assertThat(inspected("locked.zip"))
        .containsExactly(
            "locked.zip zip unread encrypted", "locked.zip!secret.csv  unread encrypted");
  }

  @Test
  void aBombIsStoppedAndWhatIsBesideItIsRead() throws IOException {
    write("bomb.zip", zip("bomb.csv", new byte[64 << 20], "ok.csv", LIST));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[64 << 20]);
    }
    write("bomb.gz", bytes.toByteArray());

    assertThat(inspected("bomb.zip"))
        .containsExactly(
            "bomb.zip zip partly entries-closed",
            "bomb.zip!bomb.csv  unread zip-bomb",
            "bomb.zip!ok.csv csv read");
    assertThat(inspected("bomb.gz"))
        .containsExactly("bomb.gz gz unread zip-bomb", "bomb.gz!bomb  unread zip-bomb");
  }

  @Test
  void archivesInArchivesAreOpenedToABound() throws IOException {
    byte[] inner = zip("a.csv", LIST);
    for (int i = 0; i < 8; i++) {
      inner = zip("n.zip", inner);
    }
    write("deep.zip", inner);

    assertThat(inspected("deep.zip"))
        .hasSize(6)
        .last()
        .asString()
        .isEqualTo("deep.zip!n.zip!n.zip!n.zip!n.zip!n.zip zip unread nested-too-deep");
  }

  @Test
  void whatOfABrokenArchiveCanBeSavedIsRead() throws IOException {
    byte[] whole = zip("a.csv", LIST, "b.csv", noise());
    write("cut.zip", Arrays.copyOf(whole, whole.length - 60));
    write("middle.zip", Arrays.copyOf(whole, whole.length / 2));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(noise());
    }
    write("list.csv.gz", Arrays.copyOf(bytes.toByteArray(), bytes.size() - 100));

    assertThat(inspected("cut.zip"))
        .contains("cut.zip zip partly archive-broken", "cut.zip!a.csv csv read");
    assertThat(inspected("middle.zip"))
        .contains("middle.zip!a.csv csv read", "middle.zip!b.csv csv partly entry-cut");
    assertThat(inspected("list.csv.gz"))
        .containsExactly("list.csv.gz gz read", "list.csv.gz!list.csv csv partly entry-cut");
  }

  @Test
  void linksAndDevicesInATarAreToldAndNeverFollowed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
      file(tar, "a.csv", LIST);
      TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      tar.putArchiveEntry(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
      tar.closeArchiveEntry();
    }
    write("all.tgz", bytes.toByteArray());

    assertThat(inspected("all.tgz"))
        .containsExactly(
            "all.tgz gz partly entries-closed",
            "all.tgz!a.csv csv read",
            "all.tgz!link  unread archive-link",
            "all.tgz!pipe  unread not-a-file");
  }

  @Test
  void a7zArchiveIsOpenedWithItsPasswordOnly() throws IOException {
    for (String password : List.of("", "salasana")) {
      Path path = folder.resolve("a" + password + ".7z");
      try (SevenZOutputFile out =
          password.isEmpty()
              ? new SevenZOutputFile(path.toFile())
              : new SevenZOutputFile(path.toFile(), password.toCharArray())) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName("a.csv");
        out.putArchiveEntry(entry);
        out.write(LIST);
        out.closeArchiveEntry();
      }
    }

    assertThat(inspected("a.7z")).containsExactly("a.7z 7z read", "a.7z!a.csv csv read");
    assertThat(inspected("asalasana.7z")).contains("asalasana.7z 7z unread encrypted");
    assertThat(lines(inspect("asalasana.7z", "salasana")))
        .containsExactly("asalasana.7z 7z read", "asalasana.7z!a.csv csv read");
  }

  @Test
  void whatIsAttachedToAMessageIsAFile() throws IOException {
    String message =
        "From: aino@x.example\nTo: eero@x.example\nSubject: Lista\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nHei\n"
            + "--B\nContent-Type: application/octet-stream\n"
            + "Content-Disposition: attachment; filename=\"lista.zip\"\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + java.util.Base64.getMimeEncoder().encodeToString(zip("a.csv", LIST))
            + "\n--B--\n";
    write("viesti.eml", message.getBytes(StandardCharsets.UTF_8));

    assertThat(inspected("viesti.eml"))
        .containsExactly(
            "viesti.eml eml read",
            "viesti.eml!lista.zip zip read",
            "viesti.eml!lista.zip!a.csv csv read");
  }

  private List<String> inspected(String name) throws IOException {
    return lines(inspect(name));
  }

  private List<Inspection.Inspected> inspect(String name) throws IOException {
    return inspect(name, null);
  }

  private List<Inspection.Inspected> inspect(
      String name, @org.jspecify.annotations.Nullable String password) throws IOException {
    Path path = folder.resolve(name);
    try (Inspection inspection = new Inspection(Classifier.standard(), 1)) {
      return inspection.inspect(
          new fi.seloste.collect.SourceFile(
              path,
              name,
              Files.size(path),
              Files.getLastModifiedTime(path).toMillis(),
              password));
    }
  }

  private static List<String> lines(List<Inspection.Inspected> all) {
    return all.stream()
        .map(Inspection.Inspected::coverage)
        .map(
            (FileCoverage file) ->
                file.file()
                    + " "
                    + file.format()
                    + " "
                    + file.status()
                    + (file.reason() == null ? "" : " " + file.reason().key()))
        .toList();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void file(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] png() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
  }

  /** A list that does not compress to nothing. */
  private static byte[] noise() {
    StringBuilder list = new StringBuilder("Nimi;Numero\n");
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      list.append("Asiakas ").append(i).append(';').append(random.nextInt()).append('\n');
    }
    return list.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void replace(byte[] bytes, String from, String to) {
    replace(
        bytes, from.getBytes(StandardCharsets.US_ASCII), to.getBytes(StandardCharsets.US_ASCII));
  }

  private static void replace(byte[] bytes, byte[] from, byte[] to) {
    for (int i = find(bytes, from); i >= 0; i = find(bytes, from)) {
      System.arraycopy(to, 0, bytes, i, to.length);
    }
  }

  /** Says that the names are in no encoding in particular. */
  private static void plain(byte[] bytes) {
    bytes[7] &= ~8;
    bytes[find(bytes, new byte[] {'P', 'K', 1, 2}) + 9] &= ~8;
  }

  private static int find(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
