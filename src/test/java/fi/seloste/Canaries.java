package fi.seloste;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Values that stand nowhere else, and the search for them in all that is written. */
final class Canaries {

  /** Parts of values: whole values would miss a value that is cut. */
  static final List<String> CANARIES =
      List.of(
          "Kanariina",
          "Lintulehto",
          "kanarialintu",
          "4573123987",
          "73123987",
          "010190-999W",
          "999W",
          "Keltasirkuntie",
          "LINTU-7788",
          "siipirikko",
          "00760",
          "8000262776");

  private Canaries() {}

  /** What the work prints, with every logger at TRACE. */
  static String printed(Runnable work) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setProperty("logging.level.root", "TRACE");
    try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      work.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.clearProperty("logging.level.root");
      // the logging system keeps what it was told, and the tests that follow would drown in it
      LoggingSystem.get(Canaries.class.getClassLoader()).setLogLevel("ROOT", LogLevel.OFF);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** A file as it is, and what a package holds. */
  static List<String> leaks(Path file) throws IOException {
    List<String> leaks = new ArrayList<>();
    in(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .forEach(canary -> leaks.add(file.getFileName() + ": " + canary));
    if (file.toString().endsWith(".xlsx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
          String text =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          in(text).forEach(canary -> leaks.add(entry.getName() + ": " + canary));
        }
      }
    }
    return leaks;
  }

  /** The values that stand in a text. */
  static List<String> in(String text) {
    return CANARIES.stream().filter(text::contains).toList();
  }
}
