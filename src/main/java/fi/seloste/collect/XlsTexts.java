package fi.seloste.collect;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.TextObjectRecord;

/**
 * Collects the comments and shapes with text of one sheet. A comment's cell is told after its text,
 * so that all are kept until the sheet ends; a shape counts as standing in the first row.
 */
final class XlsTexts extends AbortableHSSFListener {

  private final int wanted;
  private final Map<Integer, String> texts = new java.util.LinkedHashMap<>();
  private final Map<Integer, Integer> rows = new HashMap<>();
  private int depth;
  private int stream = -1;
  private int shape;

  XlsTexts(int wanted) {
    this.wanted = wanted;
  }

  @Override
  public short abortableProcessRecord(Record record) {
    if (record instanceof BOFRecord) {
      stream += depth++ == 0 ? 1 : 0;
    } else if (record instanceof EOFRecord) {
      depth--;
    } else if (stream == wanted && record instanceof ObjRecord object) {
      shape--;
      object.getSubRecords().stream()
          .filter(CommonObjectDataSubRecord.class::isInstance)
          .map(CommonObjectDataSubRecord.class::cast)
          .forEach(common -> shape = common.getObjectId());
    } else if (stream == wanted && record instanceof TextObjectRecord text) {
      if (text.getStr() != null) {
        texts.merge(shape, text.getStr().getString(), (a, b) -> a + " " + b);
      }
    } else if (stream == wanted && record instanceof NoteRecord note) {
      rows.put(note.getShapeId(), note.getRow() + 1);
    }
    return 0;
  }

  /** Hands on what was collected. */
  void deliver(SheetRows to) {
    SheetRecord record = new SheetRecord();
    for (Map.Entry<Integer, String> text : texts.entrySet()) {
      record.begin(rows.getOrDefault(text.getKey(), 1), false);
      record.bytes().append(text.getValue());
      record.cell(0, 0, Values.TEXT);
      if (!record.blank() && !to.row(record)) {
        return;
      }
    }
  }
}
