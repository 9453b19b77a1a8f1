package fi.seloste.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** Outlook's message files (MS-OXMSG): the message and those attached to it are records. */
final class MsgFormat implements Container {

  private static final int DEEPEST = 8;

  @Override
  public String id() {
    return "msg";
  }

  @Override
  public boolean confined() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return OfficeHead.ole2(head)
        && (OfficeHead.has(head, "__properties_version1.0")
            || OfficeHead.has(head, "__nameid_version1.0")
            || head.endsWith(".msg", ".oft"));
  }

  @Override
  public Layout plan(SourceFile file, long sliceBytes) {
    return MailTable.layout(id());
  }

  @Override
  public void read(SourceFile file, Layout layout, Slice slice, Sink sink)
      throws IOException, UnreadableFileException {
    try (MAPIMessage message = new MAPIMessage(file.path().toFile())) {
      message.setReturnNullOnMissingChunk(true);
      List<MAPIMessage> all = new ArrayList<>();
      collect(message, 0, all);
      long row = 1;
      for (MAPIMessage one : all) {
        if (!MailTable.deliver(row++, fields(one), body(one), sink)) {
          return;
        }
      }
    } catch (ChunkNotFoundException e) {
      throw new UnreadableFileException("broken-message");
    }
  }

  @Override
  public void unpack(SourceFile file, Entries entries) throws IOException {
    Unpacker unpacker = new Unpacker(file, entries);
    try (MAPIMessage message = new MAPIMessage(file.path().toFile())) {
      List<MAPIMessage> all = new ArrayList<>();
      collect(message, 0, all);
      int number = 0;
      for (MAPIMessage one : all) {
        for (AttachmentChunks attachment : one.getAttachmentFiles()) {
          byte[] data = data(attachment);
          if (data != null
              && !unpacker.take(
                  number++, name(attachment), 0, -1, new ByteArrayInputStream(data))) {
            return;
          }
        }
      }
    }
  }

  /** The message and those that are attached to it as messages. */
  private static void collect(MAPIMessage message, int depth, List<MAPIMessage> all)
      throws IOException {
    message.setReturnNullOnMissingChunk(true);
    if (message.has7BitEncodingStrings()) {
      message.guess7BitEncoding();
    }
    all.add(message);
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      if (depth < DEEPEST && attachment.isEmbeddedMessage()) {
        collect(attachment.getEmbeddedMessage(), depth + 1, all);
      }
    }
  }

  private static byte @Nullable [] data(AttachmentChunks attachment) {
    if (attachment.isEmbeddedMessage()) {
      return null;
    }
    return attachment.getAttachData() != null
        ? attachment.getAttachData().getValue()
        : attachment.getEmbeddedAttachmentObject();
  }

  private static String name(AttachmentChunks attachment) {
    StringChunk name =
        attachment.getAttachLongFileName() != null
            ? attachment.getAttachLongFileName()
            : attachment.getAttachFileName();
    return name == null || name.getValue().isBlank() ? "attachment" : name.getValue();
  }

  private static List<String> fields(MAPIMessage message) throws ChunkNotFoundException {
    Calendar date = message.getMessageDate();
    StringChunk sender = message.getMainChunks().getEmailFromChunk();
    return List.of(
        join(message.getDisplayFrom(), sender == null ? "" : sender.getValue()),
        recipients(message),
        text(message.getDisplayCC()),
        text(message.getDisplayBCC()),
        "",
        text(message.getSubject()),
        date == null ? "" : MailMessage.iso(date.getTime()));
  }

  private static String recipients(MAPIMessage message) throws ChunkNotFoundException {
    String all = text(message.getDisplayTo());
    for (RecipientChunks recipient : message.getRecipientDetailsChunks()) {
      all = join(all, recipient.getRecipientEmailAddress());
    }
    return all;
  }

  private static String body(MAPIMessage message) throws ChunkNotFoundException {
    String plain = text(message.getTextBody());
    if (!plain.isBlank()) {
      return plain;
    }
    String html = text(message.getHtmlBody());
    return html.isBlank() ? text(message.getRtfBody()) : HtmlSource.text(html);
  }

  private static String join(@Nullable String one, @Nullable String other) {
    return (text(one) + " " + text(other)).strip();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
