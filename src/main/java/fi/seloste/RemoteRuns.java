package fi.seloste;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * The runs that a worker is asked to help with. It reads the job file for itself, where the cluster
 * file says that it lies, and helps only when job, register, lists and program are those that the
 * manager began with.
 */
final class RemoteRuns {

  private final Cluster cluster;
  private final Store store;
  private final SecretKey key;
  private final Clock clock;
  private @Nullable Run known;

  RemoteRuns(Cluster cluster, Store store, SecretKey key, Clock clock) {
    this.cluster = cluster;
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  /** This worker cannot help, and says why; others may. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String why) {
      super(why);
    }
  }

  /**
   * The run of a job execution.
   *
   * @throws RefusedException when this worker must not help with it
   */
  synchronized Run of(JobExecution execution) {
    JobParameters asked = execution.getJobParameters();
    Store.Run begun =
        store
            .run(Objects.requireNonNull(asked.getString(LocalRunner.RUN)))
            .orElseThrow(() -> new RefusedException("the database has no such run"));
    Run run = known;
    if (run == null || !run.id().equals(begun.id())) {
      run = read(begun);
      known = run;
    }
    return run;
  }

  private Run read(Store.Run begun) {
    if (!begun.detectors().equals(DetectorVersion.current())) {
      throw new RefusedException(
          "the manager runs Seloste "
              + begun.program()
              + " and this worker "
              + Version.current()
              + ", or they differ in their build or their Java release; install the same on all"
              + " machines");
    }
    try {
      store.plan(begun.id());
    } catch (StateException e) {
      throw new RefusedException(
          StateKey.VARIABLE + " is not that of the manager; all machines need the same");
    }
    Path file = cluster.here(Path.of(begun.jobFile()));
    JobFiles.Read read = JobFiles.read(List.of(file));
    if (read.jobs().size() != 1) {
      throw new RefusedException(
          "the job file " + file + " cannot be read here; see paths: in the cluster file");
    }
    return run(begun, file, read.jobs().get(0));
  }

  private Run run(Store.Run begun, Path file, JobFile job) {
    try {
      if (!Beginning.digest(job).equals(begun.digest())) {
        throw new RefusedException(
            "the job file "
                + file
                + ", its register or its lists are not those that the manager began with");
      }
      return new Run(
          begun.id(),
          job,
          begun.month(),
          begun.asOf(),
          PeopleLists.read(job.lists(), new KeyedHash(key)),
          key,
          Path.of(begun.output()),
          cluster.slots(),
          new Progress(
              job.id(),
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
              Progress.Shape.TEXT,
              clock),
          clock,
          begun.digest(),
          begun.keeps());
    } catch (IOException | PeopleLists.BrokenListException e) {
      throw new RefusedException(
          "the lists of " + file + " cannot be read here: " + e.getClass().getSimpleName());
    }
  }
}
