package fi.seloste.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page as a tree and as text: what a reader sees, without style and script. */
final class PageText {

  private PageText() {}

  /** The tree: the page is well-formed XML but for its style and script, which are left out. */
  static Element parsed(String page) throws IOException {
    String bare =
        page.replace("<!DOCTYPE html>", "")
            .replaceAll("(?s)<style>.*?</style>", "<style/>")
            .replaceAll("(?s)<script>\n?'use strict'.*?</script>", "<script/>");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(bare)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** The element and those in it, in their order. */
  static List<Element> all(Element root) {
    List<Element> all = new ArrayList<>();
    all.add(root);
    NodeList inner = root.getElementsByTagName("*");
    for (int i = 0; i < inner.getLength(); i++) {
      all.add((Element) inner.item(i));
    }
    return all;
  }

  /** The attributes by name. */
  static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
    }
    return attributes;
  }

  /** A line for each heading, paragraph, entry of a list, bar's label and row of a table. */
  static String of(Element root) {
    StringBuilder text = new StringBuilder();
    lines(root, text);
    return text.toString().replace('\u00a0', ' ');
  }

  private static void lines(Element element, StringBuilder text) {
    switch (element.getTagName()) {
      case "h1", "h2", "h3" -> text.append("\n# ").append(words(element)).append("\n\n");
      case "p", "li", "dt", "dd", "figcaption", "summary", "label", "button" ->
          text.append(words(element)).append('\n');
      case "svg" -> text.append("chart ").append(element.getAttribute("aria-label")).append('\n');
      case "tr" -> {
        StringJoiner cells = new StringJoiner(" | ", "", "\n");
        children(element).forEach(cell -> cells.add(words(cell)));
        text.append(cells);
      }
      default -> children(element).forEach(child -> lines(child, text));
    }
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The words, a slash between lines, an arrow before where a link leads. */
  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        boolean apart = child.getTagName().equals("br") || child.getTagName().equals("div");
        words.append(apart && !words.isEmpty() ? " / " : "").append(words(child));
      } else {
        words.append(n.getTextContent().strip());
      }
    }
    return element.hasAttribute("href")
        ? words + " → " + element.getAttribute("href")
        : words.toString();
  }
}
