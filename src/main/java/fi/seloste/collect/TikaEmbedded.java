package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes out what a document embeds, but for its pictures and its own machinery. */
final class TikaEmbedded implements EmbeddedDocumentExtractor {

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "emf", "wmf", "bmp", "tif", "tiff", "svg", "pict", "wdp");

  private final @Nullable Unpacker unpacker;
  private int number;

  /** Takes files out with this unpacker; without one, nothing. */
  TikaEmbedded(@Nullable Unpacker unpacker) {
    this.unpacker = unpacker;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return unpacker != null;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    Unpacker taking = unpacker;
    String kind = String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
    if (taking == null || kind.equals("INLINE") || kind.equals("THUMBNAIL")) {
      return;
    }
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    String type = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
    String shown = name == null || name.isBlank() ? "embedded-" + (number + 1) : name;
    String ending = shown.substring(shown.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!type.startsWith("image/")
        && !PICTURES.contains(ending)
        && !taking.take(number++, shown, 0, stream)) {
      throw new DocumentPage.Enough();
    }
  }
}
