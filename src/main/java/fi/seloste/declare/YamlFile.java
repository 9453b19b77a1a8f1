package fi.seloste.declare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file read whole.
 *
 * @param sha256 the hash of its bytes; empty when it could not be read
 * @param root its content; null when there are mistakes
 * @param mistakes why it is no usable YAML
 */
public record YamlFile(String sha256, @Nullable Node root, List<Mistake> mistakes) {

  /** No job or register written by people comes near: one MiB. */
  private static final int LARGEST = 1 << 20;

  /**
   * Reads a file.
   *
   * @param path where it is
   * @param name how mistakes name it
   */
  public static YamlFile read(Path path, String name) {
    byte[] bytes;
    try {
      if (!Files.isRegularFile(path)) {
        return refused(name, Place.START, "there is no such file; check the path");
      }
      if (Files.size(path) > LARGEST) {
        return refused(
            name, Place.START, "the file is larger than 1 MiB; is it a job or register file?");
      }
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      return refused(name, Place.START, "the file cannot be read; check its permissions");
    }
    return of(bytes, name);
  }

  /** Reads the bytes of a file. */
  static YamlFile of(byte[] bytes, String name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      return refused(name, end(text), "the file is not in UTF-8 here; save it as UTF-8");
    }
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\u007F') {
        return refused(
            name, end(content.substring(0, i)), "there is a control character here; delete it");
      }
    }
    YamlTree tree = new YamlTree(name, content);
    Node root = tree.read();
    return new YamlFile(
        Sha256.hex(bytes), tree.mistakes().isEmpty() ? root : null, tree.mistakes());
  }

  private static YamlFile refused(String name, Place place, String message) {
    Mistake mistake = new Mistake(name, place.line(), place.column(), "", message);
    return new YamlFile("", null, List.of(mistake));
  }

  /** The place after this text. */
  private static Place end(String text) {
    int lastLine = text.lastIndexOf('\n');
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Place(line, text.length() - lastLine);
  }
}
