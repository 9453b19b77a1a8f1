package fi.seloste;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Spring Batch has written down about a run, as far as we must mend or end it. */
final class JobRecords {

  private static final String EXECUTIONS =
      "(select job_execution_id from batch_job_execution where job_instance_id = ?)";

  private final JobRepository repository;
  private final JdbcClient jdbc;

  JobRecords(JobRepository repository, DataSource database) {
    this.repository = repository;
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * What the repository holds as running is dead, since we hold the lock: it is marked as failed,
   * so that the same parameters start it again. The raised version fences whoever might still
   * write.
   */
  void bury(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance("scan", parameters);
    if (instance == null) {
      return;
    }
    List<JobExecution> executions = repository.getJobExecutions(instance);
    if (executions.isEmpty()) {
      repository.deleteJobInstance(instance);
      return;
    }
    String dead =
        "set status = 'FAILED', exit_code = 'FAILED', end_time = localtimestamp,"
            + " last_updated = localtimestamp, version = version + 1 where job_execution_id = ?"
            + " and status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')";
    for (JobExecution execution : executions) {
      jdbc.sql("update batch_step_execution " + dead).param(execution.getId()).update();
      jdbc.sql("update batch_job_execution " + dead).param(execution.getId()).update();
    }
  }

  /** Whether anything is written down. */
  boolean any() {
    return jdbc.sql("select count(*) from batch_job_instance").query(Integer.class).single() > 0;
  }

  /** A published run needs no repository any more: our own tables keep what it found. */
  void forget(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance("scan", parameters);
    if (instance == null) {
      return;
    }
    long id = instance.getInstanceId();
    String steps =
        "(select step_execution_id from batch_step_execution where job_execution_id in "
            + EXECUTIONS
            + ")";
    delete("batch_step_execution_context where step_execution_id in " + steps, id);
    delete("batch_step_execution where job_execution_id in " + EXECUTIONS, id);
    delete("batch_job_execution_context where job_execution_id in " + EXECUTIONS, id);
    delete("batch_job_execution_params where job_execution_id in " + EXECUTIONS, id);
    delete("batch_job_execution where job_instance_id = ?", id);
    delete("batch_job_instance where job_instance_id = ?", id);
  }

  private void delete(String what, long instance) {
    jdbc.sql("delete from " + what).param(instance).update();
  }
}
