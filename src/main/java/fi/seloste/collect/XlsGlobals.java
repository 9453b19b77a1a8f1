package fi.seloste.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.jspecify.annotations.Nullable;

/**
 * What concerns all sheets of an old workbook: names, styles, strings; and which of its substreams
 * are charts or have text beside the cells (MS-XLS 2.1.7.20).
 */
final class XlsGlobals extends AbortableHSSFListener {

  private static final int BOLD = 600;

  private final List<BoundSheetRecord> bounds = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> bold = new ArrayList<>();
  private final List<SheetStyle> styles = new ArrayList<>();
  private final BitSet charts = new BitSet();
  private final BitSet texts = new BitSet();
  private @Nullable SSTRecord strings;
  private boolean from1904;
  private int depth;
  private int stream = -1;
  private boolean known;

  @Override
  public short abortableProcessRecord(Record record) {
    if (record instanceof BOFRecord begin) {
      if (depth++ == 0) {
        stream++;
        charts.set(stream, begin.getType() == BOFRecord.TYPE_CHART);
      }
    } else if (record instanceof EOFRecord) {
      depth--;
      known = true;
    } else if (record instanceof TextObjectRecord text) {
      boolean filled = text.getStr() != null && !text.getStr().getString().isBlank();
      texts.set(stream, filled || texts.get(stream));
    } else if (stream == 0) {
      global(record);
    }
    return 0;
  }

  private void global(Record record) {
    if (record instanceof BoundSheetRecord bound) {
      bounds.add(bound);
    } else if (record instanceof FormatRecord format) {
      codes.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof FontRecord font) {
      bold.add(font.getBoldWeight() >= BOLD);
    } else if (record instanceof ExtendedFormatRecord xf) {
      // font 4 was left out by those who numbered them (MS-XLS 2.5.129)
      int font = xf.getFontIndex() > 4 ? xf.getFontIndex() - 1 : xf.getFontIndex();
      String code = codes.get((int) xf.getFormatIndex());
      styles.add(
          new SheetStyle(
              SheetForm.of(xf.getFormatIndex(), code),
              SheetForm.zeros(code),
              font >= 0 && font < bold.size() && bold.get(font)));
    } else if (record instanceof SSTRecord sst) {
      strings = sst;
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    }
  }

  /** The sheets in the order of their tabs. */
  List<BoundSheetRecord> bounds() {
    return bounds;
  }

  /** Whether it is known what concerns all sheets, even if a sheet is broken. */
  boolean known() {
    return known;
  }

  /** Which substream of the workbook a sheet is: they stand in the order of their positions. */
  int stream(BoundSheetRecord bound) {
    int[] positions = bounds.stream().mapToInt(BoundSheetRecord::getPositionOfBof).toArray();
    Arrays.sort(positions);
    return 1 + Arrays.binarySearch(positions, bound.getPositionOfBof());
  }

  boolean chart(int substream) {
    return charts.get(substream);
  }

  boolean texts(int substream) {
    return texts.get(substream);
  }

  SheetStyle style(int index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : SheetStyle.PLAIN;
  }

  boolean from1904() {
    return from1904;
  }

  /** A shared string; null when there is none. */
  @Nullable String string(int index) {
    return strings == null || index < 0 || index >= strings.getNumUniqueStrings()
        ? null
        : strings.getString(index).getString();
  }
}
