package fi.seloste;

import fi.seloste.collect.UnreadableFileException;
import fi.seloste.declare.FileShapes;
import fi.seloste.declare.Node;
import fi.seloste.declare.Reading;
import fi.seloste.declare.Shape;
import fi.seloste.detect.NameList;
import fi.seloste.report.Reasons;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of further names. It is read at once: a list that cannot be used is a mistake. */
final class NameShape implements Shape<NameList> {

  private static final Shape<Path> FILE = FileShapes.existing("a file of names");

  @Override
  public @Nullable NameList read(Node node, Reading in) {
    Path file = FILE.read(node, in);
    if (file == null) {
      return null;
    }
    try {
      return NameList.read(file);
    } catch (UnreadableFileException e) {
      in.mistake(node.place(), mistake(file, e));
      return null;
    }
  }

  /** What is wrong with the list and what to do about it. */
  static String mistake(Path file, UnreadableFileException e) {
    return "the list of names "
        + file.getFileName()
        + " is of no use: "
        + Reasons.text(e.reason(), Locale.ENGLISH);
  }

  @Override
  public Map<String, Object> schema() {
    return FILE.schema();
  }
}
