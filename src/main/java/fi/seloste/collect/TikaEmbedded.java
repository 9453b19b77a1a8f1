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

  /** How many files there were that are worth taking out. */
  int number() {
    return number;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    number += unpacker == null && file(metadata) ? 1 : 0;
    return unpacker != null;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    Unpacker taking = unpacker;
    if (taking != null && file(metadata)) {
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      String shown = name == null || name.isBlank() ? "embedded-" + (number + 1) : name;
      if (!taking.take(number++, shown, 0, -1, stream)) {
        throw new DocumentPage.Enough();
      }
    }
  }

  private static boolean file(Metadata metadata) {
    String kind = String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
    String type = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
    String name = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !kind.equals("INLINE")
        && !kind.equals("THUMBNAIL")
        && !type.startsWith("image/")
        && !PICTURES.contains(ending);
  }
}
