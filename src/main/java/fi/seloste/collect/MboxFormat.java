package fi.seloste.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** A mailbox: each message is a record; what is attached to them are files of their own. */
final class MboxFormat implements Container {

  @Override
  public String id() {
    return "mbox";
  }

  @Override
  public int order() {
    return 99;
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return MailHead.mailbox(head);
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) {
    return MailTable.layout(id());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      MboxMessages messages = new MboxMessages(in);
      for (long row = 1; messages.next(); row++) {
        MailMessage message = MailMessage.read(messages, (name, modified, content) -> true);
        if (message.broken()) {
          sink.unreadable(0, row, 0, Reason.of("broken-message"));
        }
        if (!MailTable.deliver(row, message.fields(), message.body(), sink)) {
          return;
        }
      }
    }
  }

  @Override
  public void unpack(SourceFile file, Entries entries) throws IOException {
    Unpacker unpacker = new Unpacker(file, entries);
    int[] number = new int[1];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      MboxMessages messages = new MboxMessages(in);
      boolean going = true;
      for (long row = 1; going && messages.next(); row++) {
        String folder = row + "/";
        MailMessage message =
            MailMessage.read(
                messages,
                (name, modified, content) ->
                    unpacker.take(number[0]++, folder + name, modified, -1, content));
        going = message.going();
      }
    }
  }
}
