package fi.seloste;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Nothing else is started before the words of the command are understood. */
@Command(
    name = "seloste",
    description =
        "Holds the personal data a company keeps against its published register description.",
    subcommands = {
      ScanCommand.class,
      InspectCommand.class,
      NoticeCommand.class,
      PurgeCommand.class,
      VerifyCommand.class,
      SoakCommand.class,
      StatusCommand.class,
      WorkerCommand.class,
      BrokerCommand.class,
      InitCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    },
    versionProvider = Seloste.ProgramVersion.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste scan jobs/*.yml                      last full month of every job",
      "  seloste scan jobs/crm.yml --month 2026-10    that month",
      "  seloste inspect exports/customers.csv        what is in this file",
      "  seloste init --notice notice.pdf --exports exports/    a job, ready to run",
      "  seloste notice tietosuojaseloste.pdf         what this notice declares",
      "  seloste purge reports/crm/2026-10/report.xlsx     what was decided, as an order",
      "  seloste verify purge-order.json fresh/*.csv       is it gone",
      "",
      "Exit codes: 0 done; 1 failed, nothing published; 2 wrong usage, job or register file;",
      "3 done, but some source could not be read in full; 4 stopped before the end, or another",
      "run holds the state: the same command goes on."
    })
final class Seloste {

  private Seloste() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    try {
      OwnTemp.begin();
    } catch (IOException e) {
      System.err.println(
          "seloste: no folder for temporary files can be made in "
              + System.getProperty("java.io.tmpdir")
              + "; make room there, or name another with SELOSTE_OPTS=-Djava.io.tmpdir=DIR");
      System.exit(1);
    }
    System.exit(run(args));
  }

  /** The commands there are. */
  static CommandLine commands() {
    return new CommandLine(new Seloste());
  }

  /** Runs a command; gives its exit code. */
  static int run(String... args) {
    CommandLine commands = commands();
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          PrintWriter err = command.getErr();
          err.println("seloste: " + Failures.of(failure));
          return 1;
        });
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    if (args.length == 0) {
      commands.usage(commands.getErr());
      return 2;
    }
    return commands.execute(args);
  }

  /** As {@code --version} shows it. */
  static final class ProgramVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"seloste " + Version.current()};
    }
  }
}
