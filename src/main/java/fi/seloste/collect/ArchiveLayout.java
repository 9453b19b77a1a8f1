package fi.seloste.collect;

import java.util.List;

/** The layout of a file that has no records itself, only files inside. */
final class ArchiveLayout {

  private ArchiveLayout() {}

  static Layout of(String format) {
    return new Layout(format, null, List.of(), List.of(), List.of());
  }
}
