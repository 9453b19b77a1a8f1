package fi.seloste.collect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first element.
 *
 * @param encoding that the declaration names, or empty
 * @param root the name of the first element with its prefix, or empty
 * @param doctype the document type as it stands, or empty
 */
record XmlProlog(String encoding, String root, String doctype) {

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
  private static final Pattern DOCTYPE =
      Pattern.compile("(?s)<!DOCTYPE\\b[^\\[>]{0,4000}+(?:\\[.*?\\]\\s*>|>|\\[.*)");
  private static final Pattern ROOT =
      Pattern.compile("<([\\p{L}_][\\p{L}\\p{N}_:.-]{0,200})[\\s/>]");

  /** Reads the head of a file; it is no XML when {@link #root} is empty. */
  static XmlProlog of(Head head) {
    String text = text(head);
    if (!text.stripLeading().startsWith("<")) {
      return new XmlProlog("", "", "");
    }
    Matcher encoding = ENCODING.matcher(text);
    String named = encoding.find() ? encoding.group(1) : "";
    String plain = text.replaceAll("(?s)<!--.*?-->", " ").replaceAll("(?s)<\\?.*?\\?>", " ");
    Matcher doctype = DOCTYPE.matcher(plain);
    String type = doctype.find() ? doctype.group() : "";
    Matcher root = ROOT.matcher(type.isEmpty() ? plain : plain.substring(doctype.end()));
    String first = root.find() ? root.group(1) : type.isEmpty() ? "" : "?";
    return new XmlProlog(named, first, type);
  }

  private static String text(Head head) {
    Encoding known = Encoding.ofHead(head.bytes());
    Charset charset = known == null ? StandardCharsets.ISO_8859_1 : known.charset();
    int mark = known == null ? 0 : known.mark();
    return new String(head.bytes(), mark, head.bytes().length - mark, charset);
  }

  /** Web pages, drawings and office documents are no records. */
  boolean records() {
    String name = root.substring(root.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    return !name.isEmpty()
        && !name.equals("html")
        && !doctype.toLowerCase(Locale.ROOT).startsWith("<!doctype html");
  }

  /** Whether the document type could do more than name a grammar. */
  boolean declares() {
    return doctype.indexOf('[') >= 0;
  }
}
