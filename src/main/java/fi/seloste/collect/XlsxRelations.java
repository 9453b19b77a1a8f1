package fi.seloste.collect;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which parts a part of an office package points to (ECMA-376 part 2, 6.5). */
final class XlsxRelations {

  /**
   * One of them.
   *
   * @param id the name by which the part mentions it
   * @param type the last step of its type, such as {@code worksheet}: the steps before it differ
   *     between transitional and strict documents
   * @param target the part's name, without a leading slash
   */
  record Relation(String id, String type, String target) {}

  private XlsxRelations() {}

  /** The relations of a part, or of the package when the part's name is empty. */
  static List<Relation> of(XlsxZip zip, String part) throws IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String rels = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    List<Relation> relations = new ArrayList<>();
    if (!zip.has(rels)) {
      return relations;
    }
    try (XlsxXml xml = new XlsxXml(zip.open(rels))) {
      while (xml.nextElement()) {
        if (xml.name().equals("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          String type = xml.attribute("Type");
          relations.add(
              new Relation(
                  xml.attribute("Id"),
                  type.substring(type.lastIndexOf('/') + 1),
                  resolve(zip, folder, xml.attribute("Target"))));
        }
      }
    }
    return relations;
  }

  private static String resolve(XlsxZip zip, String folder, String target) {
    String plain = normal(folder, target);
    if (zip.has(plain) || target.indexOf('%') < 0) {
      return plain;
    }
    try {
      return normal(folder, URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return plain;
    }
  }

  private static String normal(String folder, String target) {
    String slashed = target.replace('\\', '/');
    String whole = slashed.startsWith("/") ? slashed : folder + slashed;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : whole.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
