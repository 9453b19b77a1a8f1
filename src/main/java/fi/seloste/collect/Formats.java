package fi.seloste.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All formats, and the one door through which files are read. */
public final class Formats {

  private static final List<Format> ALL =
      Discovered.of(Format.class).stream()
          .sorted(Comparator.comparingInt(Format::order).thenComparing(Format::id))
          .toList();

  private Formats() {}

  /** The ids of all formats, for the coverage sheet. */
  public static List<String> ids() {
    return ALL.stream().map(Format::id).sorted().toList();
  }

  /** The format with this id, as a layout names it. */
  public static Format byId(String id) {
    return ALL.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * What the file is: its tables and slices, or the reason why nobody reads it. Never throws for
   * what a file may be.
   */
  public static Layout plan(SourceFile file, long sliceBytes) {
    String format = "";
    try {
      if (!Files.exists(file.path())) {
        return Layout.unread("", Reason.of("missing-file"));
      }
      if (!Files.isRegularFile(file.path())) {
        return Layout.unread(
            "", Reason.of(Files.isDirectory(file.path()) ? "directory" : "not-a-file"));
      }
      Head head = head(file);
      if (head.bytes().length == 0) {
        return Layout.unread("", Reason.of("empty-file"));
      }
      if (KnownUnread.drawing(head)) {
        return Layout.unread(ending(file.name()), Reason.of("unread-drawing"));
      }
      Optional<Format> reader = ALL.stream().filter(f -> f.recognises(head)).findFirst();
      if (reader.isEmpty()) {
        Reason known = KnownUnread.of(head).orElse(Reason.of("unknown-format"));
        return Layout.unread(ending(file.name()), known);
      }
      format = reader.get().id();
      return HeaderGuard.guarded(planned(reader.get(), file, sliceBytes));
    } catch (UnreadableFileException e) {
      return Layout.unread(format, e.reason());
    } catch (NoSuchFileException e) {
      return Layout.unread(format, Reason.of("missing-file"));
    } catch (AccessDeniedException e) {
      return Layout.unread(format, Reason.of("no-permission"));
    } catch (IOException | RuntimeException e) {
      return Layout.unread(format, Reason.of("broken-file", e.getClass().getSimpleName()));
    }
  }

  /** Reads a slice; what a library throws about broken content becomes a reason without values. */
  public static void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws UnreadableFileException {
    try {
      Format format = byId(layout.format());
      if (format.confined()) {
        Wards.standard().read(format, file, layout, slice, sink);
      } else {
        format.read(file, layout, slice, sink);
      }
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException("missing-file");
    } catch (AccessDeniedException e) {
      throw new UnreadableFileException("no-permission");
    } catch (IOException e) {
      throw new UnreadableFileException("broken-file", e.getClass().getSimpleName());
    }
  }

  /** Whether a file of this layout may hold others. */
  public static boolean holdsFiles(Layout layout) {
    return ALL.stream()
        .filter(f -> f.id().equals(layout.format()))
        .anyMatch(f -> f instanceof Container container && container.holdsFiles(layout));
  }

  /**
   * Takes out what is inside a file.
   *
   * @param format the id of its format
   * @param from the number of the first entry that is wanted
   */
  public static void unpack(SourceFile file, String format, int from, Entries entries)
      throws UnreadableFileException {
    Wards.standard().unpack(byId(format), file, from, entries);
  }

  private static Layout planned(Format format, SourceFile file, long sliceBytes)
      throws IOException, UnreadableFileException {
    return format.confined()
        ? Wards.standard().plan(format, file, sliceBytes)
        : format.plan(file, sliceBytes);
  }

  private static Head head(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return new Head(file.name(), file.size(), in.readNBytes(Head.LENGTH));
    }
  }

  private static String ending(String name) {
    String last = String.valueOf(Path.of(name).getFileName());
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
