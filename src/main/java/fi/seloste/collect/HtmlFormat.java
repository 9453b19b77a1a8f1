package fi.seloste.collect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTML, also under the name of a workbook; its tables are tables. */
final class HtmlFormat implements Format {

  private static final DocumentText TEXT = new DocumentText("html", new HtmlSource(), false);
  private static final int LOOKED_AT = 4096;

  @Override
  public String id() {
    return "html";
  }

  @Override
  public int order() {
    return -10;
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    int length = Math.min(LOOKED_AT, head.bytes().length);
    Encoding encoding = Encoding.ofHead(head.bytes());
    Charset charset =
        encoding != null && encoding.wide() ? encoding.charset() : StandardCharsets.ISO_8859_1;
    String start =
        new String(head.bytes(), 0, length, charset)
            .replaceFirst("^(ï»¿|\uFEFF|\\s)+", "")
            .toLowerCase(Locale.ROOT);
    if (!start.startsWith("<")) {
      return false;
    }
    boolean page = start.contains("<html") || start.startsWith("<!doctype html");
    boolean named = head.endsWith(".html", ".htm", ".xhtml", ".xls", ".mht");
    return page
        || start.startsWith("<table")
        || (named && start.matches("(?s).*<(table|body|head|meta|div|p|tr|style)[ >].*"));
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException, UnreadableFileException {
    return TEXT.plan(file);
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    TEXT.read(file, layout, sink);
  }
}
