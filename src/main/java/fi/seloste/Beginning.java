package fi.seloste;

import fi.seloste.detect.Classifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how a month begins: with a new run, with the one that died, or not at all. */
final class Beginning {

  private final Store store;
  private final Clock clock;
  private final JobFile job;
  private final LocalRunner.Request request;
  private final String digest;
  private final Path target;

  Beginning(Store store, Clock clock, JobFile job, LocalRunner.Request request) throws IOException {
    this.store = store;
    this.clock = clock;
    this.job = job;
    this.request = request;
    this.digest = digest(job);
    this.target = job.output().resolve(job.id()).resolve(request.month().toString());
  }

  /**
   * What to do.
   *
   * @param result set when there is nothing to run
   * @param run the run to begin or to go on with; null when there is a result
   * @param fresh whether it begins
   * @param reuses whether results of an earlier run may stand for slices of the same content
   * @param remark what the user should know; empty when nothing
   */
  record Decision(
      LocalRunner.@Nullable Result result,
      Store.@Nullable Run run,
      boolean fresh,
      boolean reuses,
      String remark) {}

  Decision decide() {
    Optional<Store.Run> latest = store.latest(job.id(), request.month());
    if (latest.isEmpty()) {
      return fresh(1, request.sinceLast(), "");
    }
    Store.Run known = latest.get();
    int next = known.attempt() + 1;
    if (request.again()) {
      return fresh(next, request.sinceLast(), "");
    }
    return known.done() ? done(known, next) : unfinished(known, next);
  }

  private Decision done(Store.Run known, int next) {
    if (known.rescan()) {
      return fresh(next, true, "what could not be read last time is read once more");
    }
    if (!Files.isRegularFile(target.resolve("report.xlsx"))) {
      return fresh(
          next, request.sinceLast(), "the report of this month is gone; the month is scanned anew");
    }
    int code = known.exitCode() == null ? 0 : known.exitCode();
    return new Decision(
        new LocalRunner.Result(code, target, "already scanned; --again scans the month once more"),
        null,
        false,
        false,
        "");
  }

  private Decision unfinished(Store.Run begun, int next) {
    if (!begun.digest().equals(digest) || !begun.asOf().equals(request.asOf())) {
      return new Decision(
          new LocalRunner.Result(
              2,
              target,
              "the job, its register, its lists or --as-of changed since the run that began "
                  + begun.started()
                  + "; give --again to begin anew"),
          null,
          false,
          false,
          "");
    }
    if (!begun.detectors().equals(DetectorVersion.current())) {
      return fresh(
          next,
          request.sinceLast(),
          "the run that began "
              + begun.started()
              + " was begun by another version of Seloste; it begins anew");
    }
    if (!readable(begun)) {
      return fresh(
          next,
          request.sinceLast(),
          "what the run that began "
              + begun.started()
              + " had stored is damaged, as by a full disk; it begins anew");
    }
    return new Decision(
        null, begun, false, begun.keeps(), "going on with the run that began " + begun.started());
  }

  /** Whether all that an unfinished run stored can be read: a full disk may have cut it short. */
  private boolean readable(Store.Run begun) {
    try {
      store.plan(begun.id());
      store.outcome(begun.id());
      Classifier classifier = Classifier.with(job.names(), job.detectors());
      for (int slice : store.storedSlices(begun.id())) {
        SliceBytes.read(store.result(begun.id(), slice), classifier);
      }
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private Decision fresh(int attempt, boolean reuses, String remark) {
    Store.Run run =
        new Store.Run(
            RunIds.of(job.id(), request.month(), attempt, clock.instant()),
            job.id(),
            request.month(),
            attempt,
            request.asOf(),
            digest,
            Version.current(),
            DetectorVersion.current(),
            clock.instant().toString(),
            target.toString(),
            request.sinceLast(),
            false,
            null,
            null,
            job.file().toString(),
            false);
    return new Decision(null, run, true, reuses, remark);
  }

  /** Of the job, its register and its lists: a run goes on only with what it began with. */
  static String digest(JobFile job) throws IOException {
    MessageDigest sha = sha256();
    sha.update(job.digest().getBytes(StandardCharsets.US_ASCII));
    JobFile.Lists lists = job.lists();
    List<@Nullable Path> files = new ArrayList<>();
    files.add(lists.erasureRequests());
    files.add(lists.marketingBans());
    files.add(lists.legalHolds());
    files.add(lists.accepted());
    for (Path file : files) {
      if (file != null) {
        sha.update(Files.readAllBytes(file));
      }
      sha.update((byte) 0);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
