package fi.seloste;

import fi.seloste.purge.Order;
import fi.seloste.purge.PurgeOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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
    return new StateWork("purge", "no order was written")
        .on(
            "workbook",
            workbook,
            state,
            (held, database) -> {
              Path folder =
                  out == null ? Objects.requireNonNull(workbook.toAbsolutePath().getParent()) : out;
              print(new Purging(database, held.key(), clock).purge(workbook, job, folder));
              return 0;
            });
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
      System.out.println("  " + done.folder().resolve(PurgeOrder.RECORDS));
      System.out.println("  " + done.folder().resolve(PurgeOrder.DOCUMENT));
    }
  }
}
