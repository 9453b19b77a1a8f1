package fi.seloste.purge;

import fi.seloste.match.FileCoverage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javax.crypto.SecretKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what became of an order: counts and hashes, never a record or its key. A signed JSON
 * document for programs, and the same as text to print and file.
 */
public final class ErasureCertificate {

  /** The name of the signed file. */
  public static final String DOCUMENT = "erasure-certificate.json";

  /** The name of the text to read. */
  public static final String TEXT = "erasure-certificate.txt";

  /** The schema of the signed file. */
  public static final String SCHEMA = "seloste/certificate/1";

  private static final Map<Fate, String> NAMES =
      Map.of(
          Fate.GONE, "gone",
          Fate.STILL_THERE, "stillThere",
          Fate.CHANGED, "changed",
          Fate.SOURCE_MISSING, "sourceMissing");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d.M.yyyy HH.mm", Locale.ROOT)
          .withZone(ZoneId.of("Europe/Helsinki"));

  private final Verification verification;
  private final List<FileCoverage> files;
  private final Instant checked;

  private ErasureCertificate(Verification verification, List<FileCoverage> files, Instant checked) {
    this.verification = verification;
    this.files = files;
    this.checked = checked;
  }

  /**
   * Writes the certificate, both files or none.
   *
   * @param files the fresh files that were read
   * @param folder gets the two files; files of the same name are replaced
   * @param language of the text: fi, sv or en
   * @param key the state folder's key: signs the document
   * @return whether everything that was ordered is gone
   */
  public static boolean write(
      Verification verification,
      List<FileCoverage> files,
      Path folder,
      Locale language,
      SecretKey key,
      Clock clock)
      throws IOException {
    ErasureCertificate certificate = new ErasureCertificate(verification, files, clock.instant());
    Files.createDirectories(folder);
    try (OwnFile document = new OwnFile(folder.resolve(DOCUMENT));
        OwnFile text = new OwnFile(folder.resolve(TEXT))) {
      ObjectNode json = certificate.json();
      Signature.sign(json, key);
      Signature.write(json, document.out());
      document.complete();
      String seal = json.path("hmac").asString("");
      text.out().write(certificate.text(language, seal).getBytes(StandardCharsets.UTF_8));
      text.complete();
      text.publish();
      document.publish();
    }
    return certificate.complete();
  }

  private boolean complete() {
    return total(Fate.GONE) == verification.order().lines();
  }

  private long total(Fate fate) {
    return verification.counts().stream().mapToLong(count -> count.of(fate)).sum();
  }

  private ObjectNode json() {
    OrderFile order = verification.order();
    ObjectNode json = Signature.document();
    json.put("schema", SCHEMA);
    json.putObject("order")
        .put("order", order.order())
        .put("job", order.job())
        .put("register", order.register())
        .put("month", order.month())
        .put("created", order.created().toString())
        .put("lines", order.lines())
        .put("sha256", order.sha256());
    json.put("checked", checked.toString());
    json.put("complete", complete());
    ObjectNode totals = json.putObject("totals");
    for (Fate fate : Fate.values()) {
      totals.put(NAMES.get(fate), total(fate));
    }
    ArrayNode counts = json.putArray("counts");
    for (Verification.Count count : verification.counts()) {
      ObjectNode row = counts.addObject();
      row.put("source", count.source()).put("rule", count.rule()).put("action", count.action());
      row.put("ordered", count.ordered());
      for (Fate fate : Fate.values()) {
        row.put(NAMES.get(fate), count.of(fate));
      }
      row.put("goneWithoutKey", count.withoutKey());
    }
    ArrayNode read = json.putArray("files");
    for (FileCoverage file : files) {
      read.addObject()
          .put("source", file.source())
          .put("file", file.file())
          .put("status", file.status())
          .put("sha256", file.sha256());
    }
    return json;
  }

  private String text(Locale language, String seal) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fi.seloste.purge.certificate",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    OrderFile order = verification.order();
    StringBuilder text = new StringBuilder();
    line(text, words, "title");
    line(text, words, complete() ? "complete" : "incomplete");
    text.append('\n');
    line(text, words, "order", order.order(), MINUTE.format(order.created()));
    line(text, words, "job", order.job(), order.register(), order.month());
    line(text, words, "checked", MINUTE.format(checked));
    line(text, words, "lines", order.lines(), order.sha256());
    text.append('\n');
    for (Verification.Count count : verification.counts()) {
      line(text, words, "group", count.source(), count.rule());
      line(text, words, "ordered", count.ordered(), words.getString("action." + count.action()));
      for (Fate fate : Fate.values()) {
        if (count.of(fate) > 0) {
          line(text, words, NAMES.getOrDefault(fate, ""), count.of(fate));
        }
      }
      if (count.withoutKey() > 0) {
        line(text, words, "withoutKey", count.withoutKey());
      }
    }
    text.append('\n');
    line(text, words, "files");
    for (FileCoverage file : files) {
      String status = words.getString("status." + file.status());
      line(text, words, "file", file.source(), file.file(), status, file.sha256());
    }
    text.append('\n');
    line(text, words, "seal", seal);
    return text.toString();
  }

  private static void line(
      StringBuilder text, ResourceBundle words, String key, Object... arguments) {
    MessageFormat format = new MessageFormat(words.getString(key), words.getLocale());
    text.append(format.format(arguments)).append('\n');
  }
}
