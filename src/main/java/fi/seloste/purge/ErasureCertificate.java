package fi.seloste.purge;

import fi.seloste.match.FileCoverage;
import java.io.IOException;
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
 * document for programs, and the same as PDF to print and keep.
 */
public final class ErasureCertificate {

  /** The name of the signed file. */
  public static final String DOCUMENT = "erasure-certificate.json";

  /** The name of the file to read, print and keep. */
  public static final String PRINT = "erasure-certificate.pdf";

  /** The schema of the signed file; {@code certificate-1.schema.json} beside this describes it. */
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

  private final Proof proof;
  private final List<FileCoverage> files;
  private final Instant checked;

  private ErasureCertificate(Proof proof, List<FileCoverage> files, Instant checked) {
    this.proof = proof;
    this.files = files;
    this.checked = checked;
  }

  /**
   * Writes the certificate, both files or none.
   *
   * @param files the fresh files that were read
   * @param folder gets the two files; files of the same name are replaced
   * @param mark comes before the ending of their names; empty for none
   * @param language of the PDF: fi, sv or en
   * @param key the state folder's key: signs the document
   * @return whether everything that was ordered is gone
   */
  public static boolean write(
      Proof proof,
      List<FileCoverage> files,
      Path folder,
      String mark,
      Locale language,
      SecretKey key,
      Clock clock)
      throws IOException {
    ErasureCertificate certificate = new ErasureCertificate(proof, files, clock.instant());
    Files.createDirectories(folder);
    try (OwnFile document = new OwnFile(folder.resolve(marked(DOCUMENT, mark)));
        OwnFile print = new OwnFile(folder.resolve(marked(PRINT, mark)))) {
      ObjectNode json = certificate.json();
      Signature.sign(json, key);
      Signature.write(json, document.out());
      document.complete();
      String seal = json.path("hmac").asString("");
      String text = certificate.text(language, seal);
      long id = Long.parseUnsignedLong(seal, 0, 16, 16);
      print.out().write(CertificatePdf.of(text, language, certificate.checked, id));
      print.complete();
      print.publish();
      document.publish();
    }
    return proof.complete();
  }

  private static String marked(String name, String mark) {
    int ending = name.lastIndexOf('.');
    return name.substring(0, ending) + mark + name.substring(ending);
  }

  private ObjectNode json() {
    Order order = proof.order();
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
    json.put("complete", proof.complete());
    json.put("withdrawn", proof.withdrawn());
    counts(json);
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

  private void counts(ObjectNode json) {
    ObjectNode totals = json.putObject("totals");
    for (Fate fate : Fate.values()) {
      totals.put(NAMES.get(fate), proof.total(fate));
    }
    ArrayNode counts = json.putArray("counts");
    for (Verification.Count count : proof.counts()) {
      ObjectNode row = counts.addObject();
      row.put("source", count.source()).put("rule", count.rule()).put("action", count.action());
      row.put("ordered", count.ordered());
      for (Fate fate : Fate.values()) {
        row.put(NAMES.get(fate), count.of(fate));
      }
      row.put("goneWithoutKey", count.withoutKey());
    }
  }

  private String text(Locale language, String seal) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fi.seloste.purge.certificate",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Order order = proof.order();
    StringBuilder text = new StringBuilder();
    line(text, words, "title");
    line(text, words, proof.complete() ? "complete" : "incomplete");
    text.append('\n');
    line(text, words, "order", order.order(), MINUTE.format(order.created()));
    line(text, words, "job", order.job(), order.register(), order.month());
    line(text, words, "checked", MINUTE.format(checked));
    line(text, words, "lines", order.lines(), order.sha256());
    text.append('\n');
    proof.counts().forEach(count -> group(text, words, count));
    if (proof.withdrawn() > 0) {
      line(text, words, "withdrawn", proof.withdrawn());
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

  private static void group(StringBuilder text, ResourceBundle words, Verification.Count count) {
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

  private static void line(
      StringBuilder text, ResourceBundle words, String key, Object... arguments) {
    MessageFormat format = new MessageFormat(words.getString(key), words.getLocale());
    text.append(format.format(arguments)).append('\n');
  }
}
