package fi.seloste.collect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text of a declared encoding that may not be true. */
final class MailText {

  private MailText() {}

  /** UTF-8 when the bytes are, else as declared, else what Finnish Windows wrote. */
  static String of(byte[] bytes, @Nullable String declared) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, charset(declared));
    }
  }

  private static Charset charset(@Nullable String declared) {
    try {
      Charset named = declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
      boolean useless =
          named.equals(StandardCharsets.UTF_8) || named.equals(StandardCharsets.US_ASCII);
      return useless ? Charset.forName("windows-1252") : named;
    } catch (IllegalArgumentException e) {
      return Charset.forName("windows-1252");
    }
  }
}
