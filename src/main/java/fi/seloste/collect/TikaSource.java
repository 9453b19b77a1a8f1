package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.OfficeOpenXMLExtended;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/** Documents as Tika's parsers read them; what they embed is unpacked apart. */
final class TikaSource implements DocumentSource {

  private static final Map<String, Property> PROPERTIES = properties();

  private final Supplier<Parser> parser;

  TikaSource(Supplier<Parser> parser) {
    this.parser = parser;
  }

  @Override
  public Map<String, String> read(SourceFile file, DocumentPage page)
      throws IOException, SAXException, UnreadableFileException {
    Metadata metadata = new Metadata();
    TikaEmbedded embedded = new TikaEmbedded(null);
    try (TikaInputStream in = TikaInputStream.get(file.path())) {
      parse(in, page, metadata, context(file, embedded));
    }
    page.flush();
    Reason cut = WholeFile.missing(file);
    if (cut != null) {
      throw new UnreadableFileException(cut);
    }
    Map<String, String> told = told(metadata);
    if (embedded.number() > 0) {
      told.put(DocumentText.EMBEDDED, String.valueOf(embedded.number()));
    }
    return told;
  }

  /** Goes over what the document embeds. */
  void embedded(SourceFile file, Entries entries) throws IOException, UnreadableFileException {
    TikaEmbedded embedded = new TikaEmbedded(new Unpacker(file, entries));
    DocumentPage page = new DocumentPage(Nobody.NOBODY, false);
    try (TikaInputStream in = TikaInputStream.get(file.path())) {
      parse(in, page, new Metadata(), context(file, embedded));
    } catch (DocumentPage.Enough e) {
      return;
    } catch (SAXException e) {
      throw new UnreadableFileException(DocumentText.broken(e));
    }
  }

  private void parse(InputStream in, DocumentPage page, Metadata metadata, ParseContext context)
      throws IOException, SAXException, UnreadableFileException {
    try {
      parser.get().parse(in, page, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException(
          context.get(PasswordProvider.class) == null ? "encrypted" : "wrong-password");
    } catch (TikaException e) {
      throw new UnreadableFileException(DocumentText.broken(e));
    }
  }

  private static ParseContext context(SourceFile file, TikaEmbedded embedded) {
    ParseContext context = new ParseContext();
    context.set(org.apache.tika.extractor.EmbeddedDocumentExtractor.class, embedded);
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setExtractInlineImages(false);
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractAcroFormContent(true);
    pdf.setExtractAnnotationText(true);
    pdf.setMaxMainMemoryBytes(64L << 20);
    context.set(PDFParserConfig.class, pdf);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    office.setIncludeDeletedContent(true);
    office.setIncludeMoveFromContent(true);
    office.setExtractMacros(false);
    context.set(OfficeParserConfig.class, office);
    String password = file.password();
    if (password != null) {
      context.set(PasswordProvider.class, metadata -> password);
    }
    return context;
  }

  private static Map<String, String> told(Metadata metadata) {
    Map<String, String> told = new LinkedHashMap<>();
    PROPERTIES.forEach(
        (name, property) -> {
          String value = metadata.get(property);
          if (value != null && !value.isBlank()) {
            told.put(name, value.strip());
          }
        });
    if (told.isEmpty()) {
      told.put("created", ""); // the document is a record even when it has no date
    }
    return told;
  }

  private static Map<String, Property> properties() {
    Map<String, Property> known = new LinkedHashMap<>();
    known.put("title", TikaCoreProperties.TITLE);
    known.put("subject", TikaCoreProperties.SUBJECT);
    known.put("author", TikaCoreProperties.CREATOR);
    known.put("last author", Office.LAST_AUTHOR);
    known.put("manager", OfficeOpenXMLExtended.MANAGER);
    known.put("company", OfficeOpenXMLExtended.COMPANY);
    known.put("comments", TikaCoreProperties.COMMENTS);
    known.put("description", TikaCoreProperties.DESCRIPTION);
    known.put("created", TikaCoreProperties.CREATED);
    known.put("modified", TikaCoreProperties.MODIFIED);
    return known;
  }

  /** Takes nothing. */
  private enum Nobody implements DocumentBlocks {
    NOBODY;

    @Override
    public boolean paragraph(long number, String text) {
      return true;
    }

    @Override
    public boolean row(int table, long row, java.util.List<String> cells) {
      return true;
    }
  }
}
