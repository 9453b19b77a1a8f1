package fi.seloste;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The tables of the state, by numbered scripts: {@code state/ENGINE/V*.sql}. A state of an older
 * version is brought up to date; one of a newer version is refused.
 */
final class Schema {

  private Schema() {}

  /**
   * Brings the tables up to date.
   *
   * @param engine {@code hsqldb} or {@code postgresql}
   * @param where how messages name the state
   * @throws StateException when a newer version wrote it, or a script fails
   */
  static void bring(DataSource database, String engine, String where) {
    Flyway flyway = flyway(database, engine);
    refuseNewer(flyway, where);
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StateException(
          "the state in "
              + where
              + " cannot be brought up to date ("
              + e.getErrorCode()
              + "); restore it from a backup, or begin anew with --new-state");
    }
  }

  /**
   * Whether another process has brought the tables up to date.
   *
   * @throws StateException when a newer version wrote them
   */
  static boolean upToDate(DataSource database, String engine, String where) {
    Flyway flyway = flyway(database, engine);
    refuseNewer(flyway, where);
    return flyway.info().pending().length == 0;
  }

  private static Flyway flyway(DataSource database, String engine) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:fi/seloste/state/" + engine)
        // states older than the scripts have tables and no history; every script can be repeated
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .loggers("slf4j")
        .load();
  }

  private static void refuseNewer(Flyway flyway, String where) {
    for (MigrationInfo script : flyway.info().all()) {
      if (script.getState().name().startsWith("FUTURE")) {
        throw new StateException(
            "the state in "
                + where
                + " was written by a newer version of Seloste (schema "
                + script.getVersion()
                + "); use that version, or another state folder with --state DIR");
      }
    }
  }
}
