package fi.seloste;

import fi.seloste.purge.Order;
import fi.seloste.purge.PurgeOrder;
import fi.seloste.purge.Refusal;
import fi.seloste.purge.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seloste purge}: the decisions of a workbook become a purge order. */
@Command(
    name = "purge",
    description = {
      "Reads the decisions made in a report's workbook and writes the purge order:",
      "purge-order.csv and purge-order.json. Deletes nothing itself."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste purge reports/crm/2026-10/report.xlsx",
      "  seloste purge decided.xlsx --state reports/.state --out /srv/purge"
    })
final class PurgeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "REPORT.xlsx", description = "the workbook with the decisions")
  private Path workbook = Path.of("report.xlsx");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for the order; default: the workbook's")
  private @Nullable Path out;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "the state folder of the scan; default: .state in a folder above the workbook")
  private @Nullable Path state;

  @Option(
      names = "--job",
      paramLabel = "FILE",
      description = "the job file; default: the one that was scanned")
  private @Nullable Path job;

  private final Clock clock = ClockOf.environment();

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(workbook)) {
      System.err.println("seloste: there is no workbook " + workbook);
      return 2;
    }
    Optional<Path> folder = StatePlace.of(state, workbook);
    if (folder.isEmpty()) {
      System.err.println(
          "seloste: the state of the scan is not found; name its folder with --state DIR");
      return 2;
    }
    String holder = "purge, process " + ProcessHandle.current().pid();
    try (StateFolder held = StateFolder.take(folder.get(), holder);
        StateDatabase database = new StateDatabase(held)) {
      Path target =
          out == null
              ? java.util.Objects.requireNonNull(workbook.toAbsolutePath().getParent())
              : out;
      print(new Purging(database, held.key(), clock).purge(workbook, job, target));
      return 0;
    } catch (StateFolder.HeldException e) {
      System.err.println(
          "seloste: another run holds " + folder.get() + " (" + e.getMessage() + "); try again");
      return 4;
    } catch (RefusedException e) {
      return refused(e, "no order was written");
    } catch (Purging.JobFileException e) {
      return mistaken(e);
    } catch (PeopleLists.BrokenListException | IOException e) {
      System.err.println("seloste: " + Failures.of(e) + "; no order was written");
      return 1;
    }
  }

  /** Tells every reason of a refusal. */
  static int refused(RefusedException e, String so) {
    for (Refusal refusal : e.refusals()) {
      System.err.println(
          "seloste: "
              + refusal.key()
              + ": "
              + (refusal.place().isEmpty() ? "" : refusal.place() + ": ")
              + refusal.message());
    }
    System.err.println("seloste: refused; " + so);
    return 1;
  }

  static int mistaken(Purging.JobFileException e) {
    e.mistakes().forEach(System.err::println);
    System.err.println("seloste: " + e.getMessage() + "; name it with --job FILE, or mend it");
    return 2;
  }

  private static void print(Purging.Done done) {
    PurgeOrder.Ordered ordered = done.ordered();
    if (ordered.order().isEmpty()) {
      System.out.println("nothing was approved: there is no order");
    } else {
      System.out.printf("order %s: %,d to go%n", ordered.order(), ordered.lines());
    }
    Map<String, Long> left = ordered.left();
    System.out.printf(
        "  left: blocked %,d  kept %,d  postponed %,d  undecided %,d%n",
        left.get("blocked"), left.get("kept"), left.get("postponed"), left.get("undecided"));
    for (Order one : done.ledger().replaced()) {
      System.out.println("  takes the place of order " + one.order() + " of " + one.date());
    }
    if (!ordered.order().isEmpty()) {
      System.out.println("  " + done.folder().resolve(PurgeOrder.LINES));
      System.out.println("  " + done.folder().resolve(PurgeOrder.DOCUMENT));
    }
  }
}
