package fi.seloste;

import fi.seloste.purge.ErasureCertificate;
import fi.seloste.purge.Fate;
import fi.seloste.purge.OrderFile;
import fi.seloste.purge.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seloste verify}: are the ordered records gone from fresh exports? */
@Command(
    name = "verify",
    description = {
      "Looks for the records of a purge order in fresh exports and writes the certificate:",
      "erasure-certificate.json and erasure-certificate.pdf. The next scan does the same by itself."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  seloste verify reports/crm/2026-10/purge-order.json exports/customers-2026-11.csv",
      "  seloste verify purge-order.csv requests=fresh.csv --state reports/.state"
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "ORDER", description = "purge-order.json or .csv")
  private Path order = Path.of("purge-order.json");

  @Parameters(
      index = "1",
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "fresh exports; SOURCE=FILE says which source of the job a file is;",
        "a source that asks a data base is asked again and needs none"
      })
  private List<String> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for the certificate; default: the order's")
  private @Nullable Path out;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "the state folder of the scan; default: .state in a folder above the order")
  private @Nullable Path state;

  @Option(
      names = "--job",
      paramLabel = "FILE",
      description = "the job file; default: the one that was scanned")
  private @Nullable Path job;

  private final Clock clock = ClockOf.environment();

  @Override
  public Integer call() throws Exception {
    return new StateWork("verify", "nothing was verified")
        .on(
            "order",
            order,
            state,
            (held, database) -> {
              OrderFile file = OrderFile.read(order, held.key());
              String path =
                  job != null
                      ? job.toString()
                      : database.store().run(file.facts().run()).map(Store.Run::jobFile).orElse("");
              return verify(file, Purging.job(path), held);
            });
  }

  private int verify(OrderFile file, JobFile of, StateFolder held) throws IOException {
    if (!of.id().equals(file.facts().job())) {
      System.err.println("seloste: the job file is of another job than the order");
      return 2;
    }
    FreshFiles fresh = FreshFiles.of(files, file.facts(), of);
    if (!fresh.mistakes().isEmpty()) {
      fresh.mistakes().forEach(mistake -> System.err.println("seloste: " + mistake));
      return 2;
    }
    Verifying verifying = new Verifying(of, file, held.key(), clock);
    Proof proof = verifying.verify(fresh);
    Path folder = out == null ? Objects.requireNonNull(order.toAbsolutePath().getParent()) : out;
    boolean complete =
        ErasureCertificate.write(
            proof, verifying.coverage(), folder, "", of.language(), held.key(), clock);
    print(proof, complete, folder);
    verifying.doubts().forEach(doubt -> System.err.println("seloste: " + doubt));
    return proof.total(Fate.SOURCE_MISSING) > 0 ? 3 : 0;
  }

  private static void print(Proof proof, boolean complete, Path folder) {
    System.out.printf(
        "order %s of %s: %s%n",
        proof.order().order(),
        proof.order().date(),
        complete ? "everything is gone" : "NOT EVERYTHING IS GONE");
    System.out.printf(
        "  ordered %,d  gone %,d  still there %,d  changed %,d  source missing %,d%n",
        proof.order().lines(),
        proof.total(Fate.GONE),
        proof.total(Fate.STILL_THERE),
        proof.total(Fate.CHANGED),
        proof.total(Fate.SOURCE_MISSING));
    System.out.println("  " + folder.resolve(ErasureCertificate.DOCUMENT));
    System.out.println("  " + folder.resolve(ErasureCertificate.PRINT));
  }
}
