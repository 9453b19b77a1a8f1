package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** A message as a file: one record; what is attached to it are files of their own. */
final class EmlFormat implements Container {

  @Override
  public String id() {
    return "eml";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return MailHead.message(head);
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) {
    return MailTable.layout(id());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      MailMessage message = MailMessage.read(in, (name, modified, content) -> true);
      if (MailTable.deliver(1, message.fields(), message.body(), sink) && message.broken()) {
        throw new UnreadableFileException("broken-message");
      }
    }
  }

  @Override
  public void unpack(SourceFile file, Entries entries) throws IOException {
    Unpacker unpacker = new Unpacker(file, entries);
    int[] number = new int[1];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      MailMessage.read(
          in, (name, modified, content) -> unpacker.take(number[0]++, name, modified, -1, content));
    }
  }
}
