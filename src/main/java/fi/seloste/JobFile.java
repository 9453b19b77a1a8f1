package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.declare.Register;
import fi.seloste.declare.RetentionRule;
import fi.seloste.detect.NameList;
import fi.seloste.detect.OwnPattern;
import fi.seloste.expire.FiscalYears;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file under {@code jobs/} asks for. Paths are resolved; globs are not yet expanded.
 *
 * @param id the job's id
 * @param file the job file itself
 * @param register what the notice declares
 * @param registerFile where that was read from
 * @param language of the report
 * @param output the folder that gets {@code JOB/MONTH/}
 * @param fiscalYears the company's fiscal years
 * @param names further names to know people by
 * @param detectors what only this company has
 * @param retain how long Seloste keeps its own reports and history; null: for ever
 * @param digest SHA-256 over the hashes of the bytes of the job, of the register and of the lists
 *     of names, in hexadecimal: a run goes on only with the text it began with
 */
public record JobFile(
    String id,
    Path file,
    Register register,
    Path registerFile,
    Locale language,
    Path output,
    FiscalYears fiscalYears,
    List<NameList> names,
    List<OwnPattern> detectors,
    List<Source> sources,
    Lists lists,
    List<StatutoryMinimum> statutory,
    List<RetentionRule> policy,
    @Nullable Period retain,
    String digest) {

  /** Whether the register is a person's file, and not a notice read by the program alone. */
  boolean confirmed() {
    return !NoticeRegister.is(registerFile);
  }

  /** The same job, with its outputs elsewhere. */
  JobFile withOutput(Path elsewhere) {
    return new JobFile(
        id,
        file,
        register,
        registerFile,
        language,
        elsewhere,
        fiscalYears,
        names,
        detectors,
        sources,
        lists,
        statutory,
        policy,
        retain,
        digest);
  }

  /**
   * A source.
   *
   * @param id its id, unique in the job
   * @param files globs, relative to the job file
   * @param kind {@code crm}, {@code calls}, {@code spreadsheets} or {@code documents}
   * @param subjects whose data these are; null when not said
   * @param records the record kind that retention rules name; null when not said
   * @param location the ISO country where these data are kept; null when not said
   * @param key the fields that identify a record; empty: found
   * @param clocks the field of each date role; what is missing is found from headers
   * @param fields the categories of a field by a person's word; an empty list: no personal data
   * @param recipient whom this source is disclosed to; null when it is no disclosure
   * @param purpose what the list is used for, such as {@code marketing}; null when not said
   * @param passwordEnv the environment variable that holds the password of its encrypted files;
   *     null when none is
   * @param jdbc the data base that is asked instead of files; null when there are files
   */
  public record Source(
      String id,
      List<String> files,
      String kind,
      @Nullable Choice subjects,
      @Nullable String records,
      @Nullable String location,
      List<String> key,
      Map<String, String> clocks,
      Map<String, List<Category>> fields,
      @Nullable Choice recipient,
      @Nullable String purpose,
      @Nullable OriginField origin,
      @Nullable String store,
      @Nullable Entitlement entitledBy,
      @Nullable CallFields calls,
      @Nullable String passwordEnv,
      @Nullable Jdbc jdbc) {}

  /**
   * A data base.
   *
   * @param url its JDBC URL, without credentials
   * @param query the one query; null when tables are read
   * @param tables the tables, {@code *} standing for any part of a name
   * @param userEnv the environment variable that holds the user's name; null when none is needed
   * @param passwordEnv the environment variable that holds the password; null when none is needed
   */
  public record Jdbc(
      String url,
      @Nullable String query,
      List<String> tables,
      @Nullable String userEnv,
      @Nullable String passwordEnv) {}

  /**
   * A group or recipient: the same for all records, or by a field of each.
   *
   * @param fixed the same for all records; null when a field decides
   * @param column the field that decides; null when fixed
   * @param map its values to ids; compared folded
   * @param otherwise the id of any other value; null when there is none
   */
  public record Choice(
      @Nullable String fixed,
      @Nullable String column,
      Map<String, String> map,
      @Nullable String otherwise) {}

  /** Which field says where a record came from, and when the person was told (GDPR 14). */
  public record OriginField(String column, Map<String, String> map, @Nullable String informed) {}

  /** The other source that must have the same values for a record to be disclosed. */
  public record Entitlement(String source, Map<String, String> match) {}

  /** The fields of call rows; null: found from headers. */
  public record CallFields(
      @Nullable String direction,
      @Nullable String number,
      @Nullable String queue,
      @Nullable String recording,
      Map<String, String> purposes) {}

  /** The lists of who asked what; null where there is none. */
  public record Lists(
      @Nullable Path erasureRequests,
      @Nullable Path marketingBans,
      @Nullable Path legalHolds,
      @Nullable Path accepted) {}

  /** A statutory minimum that the company says applies to a record kind. */
  public record StatutoryMinimum(
      fi.seloste.expire.Statute statute,
      String records,
      List<fi.seloste.declare.ClockTerm> clock,
      List<Category> covers) {}
}
