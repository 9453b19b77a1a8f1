package fi.seloste;

import fi.seloste.collect.Values;
import fi.seloste.detect.TableScan;
import java.util.List;

/**
 * Consents and bans: who has which, whether one record has both, and whether a marketing list holds
 * someone without consent. Tietosuojalaki and SVPL 917/2014 200 and 202 §, GDPR 7 and 21(2)-(3).
 */
final class ConsentWitness implements Witness {

  private final Plan.PlannedTable table;
  private final String purpose;
  private final Enumerated<Permission> meaning = new Enumerated<>(Permission::of);

  ConsentWitness(Plan.PlannedTable table, String purpose) {
    this.table = table;
    this.purpose = purpose;
  }

  @Override
  public void see(Values record, TableScan scan, People people, SliceResult.TablePart part) {
    boolean consent = says(record, table.consents(), true) || says(record, table.bans(), false);
    boolean ban = banned(record);
    long row = record.row();
    if (ban) {
      mark(part, "ban", row, people);
    }
    if (directoryBan(record)) {
      mark(part, "directory-ban", row, people);
    }
    if (consent && ban) {
      part.marks.add("conflict", row, 0);
    }
    if (purpose.equals("marketing")) {
      mark(part, "in-marketing", row, people);
      if (!table.consents().isEmpty() && !consent) {
        part.see("consent-missing", "", row);
      }
    }
    if (purpose.equals("directory")) {
      mark(part, "in-directory", row, people);
    }
  }

  /** Whether a consent field consents, or a ban field says permission in so many words. */
  private boolean says(Values record, List<Integer> fields, boolean consentField) {
    for (int field : fields) {
      Permission said = meaning.of(record, field);
      if (consentField ? said.consent() : said == Permission.PERMITTED) {
        return true;
      }
    }
    return false;
  }

  private boolean banned(Values record) {
    for (int field : table.bans()) {
      if (meaning.of(record, field).ban()) {
        return true;
      }
    }
    for (int field : table.consents()) {
      if (meaning.of(record, field) == Permission.BANNED) {
        return true;
      }
    }
    return false;
  }

  private boolean directoryBan(Values record) {
    for (int field : table.directoryBans()) {
      if (meaning.of(record, field).ban()) {
        return true;
      }
    }
    return false;
  }

  private static void mark(SliceResult.TablePart part, String kind, long row, People people) {
    for (long hash : people.hashes()) {
      part.marks.add(kind, row, hash);
    }
  }
}
