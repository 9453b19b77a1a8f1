package fi.seloste;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import javax.crypto.SecretKey;

/**
 * One month's run of a job, as its steps know it.
 *
 * @param id its id
 * @param job what was asked for
 * @param month the month reported on
 * @param asOf the day on which due dates are judged
 * @param lists who asked what
 * @param key the state folder's key
 * @param target the folder {@code OUTPUT/JOB/MONTH} that gets the outputs
 * @param threads how many slices are scanned at once
 * @param progress told how far the work is
 * @param clock tells the time that outputs carry
 * @param digest of the job, its register and its lists
 * @param reuses whether results of an earlier run may stand for slices of the same content
 */
record Run(
    String id,
    JobFile job,
    YearMonth month,
    LocalDate asOf,
    PeopleLists lists,
    SecretKey key,
    Path target,
    int threads,
    Progress progress,
    java.time.Clock clock,
    String digest,
    boolean reuses) {}
