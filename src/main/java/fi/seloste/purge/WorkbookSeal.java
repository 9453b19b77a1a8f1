package fi.seloste.purge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * Makes a workbook's decisions trustworthy: its manifest says from which run, sources and notice it
 * came, and a keyed hash over the manifest and the ids of all rows shows whether any was changed.
 */
public final class WorkbookSeal {

  /** The manifest's schema. */
  public static final String SCHEMA = "seloste/report/1";

  static final String HMAC = "hmac";
  private static final String GROUPS = "groups";
  private static final String RECORDS = "records";

  private WorkbookSeal() {}

  /** The id of an overdue group: the same in every run. */
  public static String groupId(String source, String rule, String action) {
    return Hashes.sha256(List.of(source, rule, action)).substring(0, 12);
  }

  /** How a record's row enters the seal. */
  public static String recordId(String record, String rule) {
    return record + " " + rule;
  }

  /**
   * The manifest with its seal: the same rows, then {@code groups}, {@code records} and {@code
   * hmac}.
   *
   * @param groupIds the ids of all rows of the groups' sheet
   * @param recordIds {@link #recordId} of all rows of the records' sheet
   * @param key the state folder's key
   */
  public static Map<String, String> sealed(
      Map<String, String> manifest,
      Collection<String> groupIds,
      Collection<String> recordIds,
      SecretKey key) {
    Map<String, String> sealed = new LinkedHashMap<>(manifest);
    sealed.remove(HMAC);
    sealed.put(GROUPS, Integer.toString(groupIds.size()));
    sealed.put(RECORDS, Integer.toString(recordIds.size()));
    sealed.put(HMAC, hmac(sealed, groupIds, recordIds, key));
    return sealed;
  }

  /** Whether manifest and ids are those that were sealed. */
  static boolean intact(
      Map<String, String> manifest,
      Collection<String> groupIds,
      Collection<String> recordIds,
      SecretKey key) {
    String expected = sealed(manifest, groupIds, recordIds, key).getOrDefault(HMAC, "");
    return Hashes.same(expected, manifest.getOrDefault(HMAC, ""));
  }

  private static String hmac(
      Map<String, String> manifest,
      Collection<String> groupIds,
      Collection<String> recordIds,
      SecretKey key) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(manifest)
        .forEach(
            (name, value) -> {
              parts.add(name);
              parts.add(value);
            });
    groupIds.stream().sorted().forEach(parts::add);
    recordIds.stream().sorted().forEach(parts::add);
    return Hashes.hmac(key, SCHEMA, parts);
  }
}
