package fi.seloste;

import fi.seloste.declare.Mistake;
import fi.seloste.declare.RegisterFile;
import fi.seloste.declare.notice.NoticeReader;
import fi.seloste.declare.notice.NoticeReading;
import fi.seloste.declare.notice.NoticeUpdate;
import fi.seloste.declare.notice.UnreadableNoticeException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code seloste notice}: what a published notice declares. */
@Command(
    name = "notice",
    description =
        "Reads a published notice (txt, md, html, docx, odt, pdf) and writes the register file that"
            + " it declares, each line with its sentence and how sure the reading is.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste notice tietosuojaseloste.pdf --out jobs/registers/crm.yml",
      "  seloste notice notice.html --update jobs/registers/crm.yml   what the new text changes"
    })
final class NoticeCommand implements Callable<Integer> {

  @Parameters(arity = "1", paramLabel = "FILE", description = "the notice")
  private Path notice = Path.of("");

  @Option(names = "--json", description = "for programs: the register file's content as JSON")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write here instead of the terminal; a file that is there is not overwritten")
  private @Nullable Path out;

  @Option(
      names = "--update",
      paramLabel = "REGISTER.yml",
      description = "show what the notice changes in this register file, which stays as it is")
  private @Nullable Path update;

  @Option(
      names = "--register",
      paramLabel = "N",
      description = "which register, from 1, of a document that describes several")
  private @Nullable Integer register;

  @Override
  public Integer call() throws IOException {
    List<NoticeReading> readings;
    try {
      readings = NoticeReader.readAll(notice, nameOf());
    } catch (UnreadableNoticeException e) {
      System.err.println("seloste: " + notice + ": " + e.getMessage());
      return Files.isRegularFile(notice) ? 1 : 2;
    }
    int number = register == null ? 1 : register;
    if (number < 1 || number > readings.size()) {
      return refuse(readings);
    }
    boolean asOne = register == null && readings.size() > 1;
    if (asOne) {
      tell(readings, "; they are read as one. Choose one with --register N:");
    }
    NoticeReading reading = asOne ? whole(readings) : readings.get(number - 1);
    if (update != null) {
      return changes(reading, update);
    }
    return write(json ? json(reading) : reading.yaml(), reading);
  }

  private NoticeReading whole(List<NoticeReading> readings) {
    try {
      return NoticeReader.read(notice, nameOf());
    } catch (UnreadableNoticeException e) {
      // It was there a moment ago.
      return readings.get(0);
    }
  }

  private int refuse(List<NoticeReading> readings) {
    tell(readings, "; choose one with --register N, and write one register file for each:");
    return 2;
  }

  /** Says which registers there are, so that one can be chosen. */
  private void tell(List<NoticeReading> readings, String advice) {
    System.err.println(
        "seloste: "
            + notice
            + ": describes "
            + readings.size()
            + (readings.size() == 1 ? " register" : " registers")
            + advice);
    for (int i = 0; i < readings.size(); i++) {
      System.err.println("  " + (i + 1) + "  " + readings.get(i).register().title());
    }
  }

  /** The register file names the notice from where it lies itself. */
  private String nameOf() {
    Path file = out != null ? out : update;
    Path folder = file == null ? null : file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return notice.toString();
    }
    Path absolute = notice.toAbsolutePath().normalize();
    boolean sameRoot = java.util.Objects.equals(folder.getRoot(), absolute.getRoot());
    return (sameRoot ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  private int changes(NoticeReading reading, Path file) throws IOException {
    RegisterFile.Read read = RegisterFile.read(file, file.toString());
    if (read.register() == null) {
      for (Mistake mistake : read.mistakes()) {
        System.err.println(mistake);
      }
      return 2;
    }
    NoticeUpdate changes = NoticeUpdate.of(read.register(), reading);
    return write(json ? jsonText(changes.json()) : changes.text(), reading);
  }

  private int write(String text, NoticeReading reading) throws IOException {
    if (out == null) {
      PrintStream stream = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      stream.print(text);
      stream.flush();
      return 0;
    }
    if (Files.exists(out)) {
      System.err.println(
          "seloste: "
              + out
              + " is there; a person may have corrected it. Give another name, or"
              + " see with --update what changes.");
      return 2;
    }
    Files.writeString(out, text);
    System.err.println(
        out
            + ": "
            + reading.register().declares().size()
            + " declared, "
            + reading.register().excludes().size()
            + " excluded, "
            + reading.register().retention().size()
            + " retention rules, "
            + reading.undecided()
            + " for you to decide; check each against its sentence");
    return 0;
  }

  private static String json(NoticeReading reading) {
    return jsonText(reading.json());
  }

  private static String jsonText(Object tree) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(tree)
        + "\n";
  }
}
