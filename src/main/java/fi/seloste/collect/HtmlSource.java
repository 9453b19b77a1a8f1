package fi.seloste.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** HTML as its reader sees it, and what the page holds besides: form values, links, comments. */
final class HtmlSource implements DocumentSource {

  private static final List<String> LINKS = List.of("mailto:", "tel:", "sms:", "callto:");
  private static final List<String> UNSEEN = List.of("head", "script", "style");
  private static final AttributesImpl NONE = new AttributesImpl();

  /** The visible text of a page, its blocks on lines of their own. */
  static String text(String html) {
    return Jsoup.parse(html).wholeText();
  }

  @Override
  public Map<String, String> read(SourceFile file, DocumentPage page)
      throws IOException, SAXException, UnreadableFileException {
    byte[] bytes = Files.readAllBytes(file.path());
    Document document = parsed(bytes);
    Events events = new Events(page);
    NodeTraversor.traverse(events, document);
    if (events.thrown != null) {
      throw events.thrown;
    }
    page.flush();
    return Map.of();
  }

  /** UTF-8 when the bytes are, else as declared, else what Finnish Windows wrote. */
  private static Document parsed(byte[] bytes) throws IOException {
    try {
      boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] < -1);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Jsoup.parse(new ByteArrayInputStream(bytes), wide ? null : "UTF-8", "");
    } catch (CharacterCodingException e) {
      Document declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
      return declared.charset().equals(StandardCharsets.UTF_8)
          ? Jsoup.parse(new ByteArrayInputStream(bytes), "windows-1252", "")
          : declared;
    }
  }

  /** Tells the page what the tree holds. */
  private static final class Events implements NodeVisitor {
    private final DocumentPage page;
    private @Nullable SAXException thrown;

    Events(DocumentPage page) {
      this.page = page;
    }

    @Override
    public void head(Node node, int depth) {
      if (thrown != null) {
        return;
      }
      try {
        if (node instanceof Element element) {
          if (!UNSEEN.contains(element.normalName())) {
            page.startElement("", element.normalName(), element.normalName(), NONE);
          }
          attributes(element);
        } else if (node instanceof TextNode text) {
          characters(text.getWholeText());
        } else if (node instanceof Comment comment && !comment.getData().startsWith("[")) {
          apart(comment.getData());
        } else if (node instanceof DataNode data && json(data)) {
          apart(data.getWholeData());
        }
      } catch (SAXException e) {
        thrown = e;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (thrown == null
          && node instanceof Element element
          && !UNSEEN.contains(element.normalName())) {
        try {
          page.endElement("", element.normalName(), element.normalName());
        } catch (SAXException e) {
          thrown = e;
        }
      }
    }

    private void attributes(Element element) throws SAXException {
      String link = element.attr("href");
      if (LINKS.stream().anyMatch(link::startsWith)) {
        apart(link.substring(link.indexOf(':') + 1));
      }
      for (String name : List.of("value", "alt", "title", "placeholder")) {
        apart(element.attr(name));
      }
      if (element.normalName().equals("meta")) {
        apart(element.attr("content"));
      }
    }

    private void apart(String text) throws SAXException {
      if (!text.isBlank()) {
        characters(" " + text + " ");
      }
    }

    private void characters(String text) throws SAXException {
      page.characters(text.toCharArray(), 0, text.length());
    }

    private static boolean json(DataNode data) {
      Node parent = data.parent();
      return parent != null && parent.attr("type").contains("json");
    }
  }
}
