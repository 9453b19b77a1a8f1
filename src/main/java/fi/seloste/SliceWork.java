package fi.seloste;

import fi.seloste.collect.Reason;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.expire.OverdueRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives a slice's result: the one that an earlier run stored for the same content, or a new one.
 * For several threads.
 */
final class SliceWork {

  private final Run run;
  private final Plan plan;
  private final Store store;
  private final Classifier classifier;
  private final List<Condition> conditions;
  private final Decided decided;
  private final Unpacked unpacked;
  private final SourceCheck check = new SourceCheck();
  private final Map<Integer, String> fileKeys = new ConcurrentHashMap<>();

  SliceWork(
      Run run,
      Plan plan,
      Store store,
      Classifier classifier,
      List<Condition> conditions,
      Decided decided,
      Unpacked unpacked) {
    this.run = run;
    this.plan = plan;
    this.store = store;
    this.classifier = classifier;
    this.conditions = conditions;
    this.decided = decided;
    this.unpacked = unpacked;
  }

  /**
   * A result to store.
   *
   * @param key what it was made of; empty when it is of no use to a later run
   * @param reused whether an earlier run made it
   */
  record Done(SliceResult result, String key, boolean reused) {}

  Done done(int slice) {
    Plan.PlannedSlice part = plan.slices().get(slice);
    Plan.PlannedFile file = plan.files().get(part.file());
    String key = file.sha256().isEmpty() ? "" : key(part, file);
    if (run.reuses() && !key.isEmpty() && check.changed(file) == null) {
      SliceResult known = store.kept(run.job().id(), key, classifier).map(this::today).orElse(null);
      if (known != null) {
        return new Done(known, key, true);
      }
    }
    SliceResult fresh =
        new SliceScan(run, file, classifier, conditions, decided, check).of(part, unpacked);
    return new Done(fresh, fresh.problem() == null ? key : "", false);
  }

  /** Whether a slice's file is not the one that was planned. */
  boolean changed(int slice) {
    return check.changed(plan.files().get(plan.slices().get(slice).file())) != null;
  }

  /** The result of a slice that ended the process each time it was tried. */
  static Done givenUp() {
    return new Done(SliceResult.nothing(Reason.of("given-up", SliceStep.TRIES)), "", false);
  }

  /** The result as it would be today; null when a verdict changes meanwhile. */
  private @Nullable SliceResult today(Store.Kept kept) {
    LocalDate day = run.asOf();
    boolean holds =
        !day.isBefore(kept.asOf())
            && (day.equals(kept.asOf())
                || kept.holdsUntil() == null
                || day.isBefore(kept.holdsUntil()));
    if (!holds) {
      return null;
    }
    SliceResult then = kept.result();
    long later = ChronoUnit.DAYS.between(kept.asOf(), day);
    List<OverdueRecord> overdue = then.overdue().stream().map(one -> older(one, later)).toList();
    return new SliceResult(then.tables(), overdue, then.problem(), then.holdsUntil());
  }

  private static OverdueRecord older(OverdueRecord one, long days) {
    return new OverdueRecord(
        one.record(),
        one.source(),
        one.file(),
        one.table(),
        one.row(),
        one.key(),
        one.rule(),
        one.role(),
        one.clock(),
        one.due(),
        one.days() + days,
        one.action(),
        one.covers(),
        one.blockedBy(),
        one.blockedUntil(),
        one.fingerprint());
  }

  /** Everything that decides a slice's result, but for the day. */
  private String key(Plan.PlannedSlice part, Plan.PlannedFile file) {
    String fileKey =
        fileKeys.computeIfAbsent(
            part.file(),
            place ->
                hash(
                    DetectorVersion.current(),
                    run.digest(),
                    text(Json.write(plan.decided())),
                    decided.activity().digest(),
                    text(Json.write(file.content()))));
    return hash(fileKey, text(Json.write(part.slice())));
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static String hash(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
