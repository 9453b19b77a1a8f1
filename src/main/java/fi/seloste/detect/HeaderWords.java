package fi.seloste.detect;

import java.util.List;
import java.util.Optional;

public final class HeaderWords {
  private HeaderWords() {}

  public static Optional<String> role(String header, List<String> all) {
    return Optional.empty();
  }
}
