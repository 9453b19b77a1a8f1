package fi.seloste.collect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sound file as a table of one record: what its name and its header say. What is spoken is not
 * listened to.
 */
final class SoundFormat implements Format {

  /** The fields of the record. */
  static final List<String> HEADER =
      List.of(
          "recording file",
          "size",
          "seconds",
          "started",
          "number",
          "direction",
          "title",
          "artist",
          "album",
          "comment",
          "date");

  @Override
  public String id() {
    return "sound";
  }

  @Override
  public boolean recognises(Head head) {
    return SoundKind.of(head).isPresent();
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) throws IOException {
    String kind = kind(file).map(k -> k.name().toLowerCase(java.util.Locale.ROOT)).orElse("");
    Table table = new Table("", HEADER, 0, false, Map.of("type", kind));
    return new Layout(id(), null, List.of(table), List.of(new Slice(0, 0, 1, 1, 0)), List.of());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink) throws IOException {
    SoundName name = SoundName.of(file.name());
    SheetRecord record = new SheetRecord();
    record.begin(1, false);
    put(record, 0, Values.TEXT, name.file());
    put(record, 1, Values.NUMBER, String.valueOf(file.size()));
    put(record, 2, Values.NUMBER, seconds(file));
    put(record, 3, Values.DATE, name.started());
    put(record, 4, Values.TEXT, name.number());
    put(record, 5, Values.TEXT, name.direction());
    Map<String, String> tags = tags(file);
    for (int i = 0; i < SoundTags.NAMES.size(); i++) {
      put(record, 6 + i, Values.TEXT, tags.getOrDefault(SoundTags.NAMES.get(i), ""));
    }
    sink.record(0, record.values());
  }

  private static void put(SheetRecord record, int column, byte kind, String value) {
    int start = record.bytes().size();
    record.bytes().append(value);
    record.cell(column, start, value.isEmpty() ? Values.TEXT : kind);
  }

  private static Map<String, String> tags(SourceFile file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      return SoundTags.of(bytes);
    }
  }

  private static Optional<SoundKind> kind(SourceFile file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      byte[] head = new byte[(int) Math.min(Head.LENGTH, bytes.length())];
      bytes.readFully(head);
      return SoundKind.of(new Head(file.name(), file.size(), head));
    }
  }

  /** The whole seconds it plays, or empty when its header does not say. */
  private static String seconds(SourceFile file) throws IOException {
    Optional<SoundKind> kind = kind(file);
    if (kind.isEmpty()) {
      return "";
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
      double seconds = new SoundLength(bytes).seconds(kind.get());
      return seconds >= 0 && seconds < 1e7 ? String.valueOf(Math.round(seconds)) : "";
    }
  }
}
