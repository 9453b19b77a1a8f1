package fi.seloste.collect;

import java.util.BitSet;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.PaneRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.WindowTwoRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Makes rows of the records of one sheet. */
final class XlsSheet extends AbortableHSSFListener {

  private static final short GO_ON = 0;
  private static final short STOP = 1;

  private final XlsGlobals globals;
  private final int wanted;
  private final SheetRows rows;
  private final SheetFacts facts;
  private final SheetRecord row = new SheetRecord();
  private final BitSet hiddenRows = new BitSet();
  private int depth;
  private int stream = -1;
  private int current = -1;
  private boolean values;
  private boolean frozen;
  private boolean complete;
  private @Nullable FormulaRecord formula;
  private @Nullable RuntimeException thrown;

  XlsSheet(XlsGlobals globals, int wanted, SheetRows rows, SheetFacts facts) {
    this.globals = globals;
    this.wanted = wanted;
    this.rows = rows;
    this.facts = facts;
  }

  /** Whether the sheet was read to its end, or as far as anybody wanted. */
  boolean complete() {
    return complete;
  }

  /** What the taker of the rows threw, which is not for POI to see. */
  @Nullable RuntimeException thrown() {
    return thrown;
  }

  @Override
  public short abortableProcessRecord(Record record) {
    if (record instanceof BOFRecord) {
      stream += depth++ == 0 ? 1 : 0;
      return GO_ON;
    }
    if (record instanceof EOFRecord) {
      depth--;
      if (stream == wanted && depth == 0) {
        finish();
        complete = true;
        return STOP;
      }
      return GO_ON;
    }
    if (stream != wanted || depth != 1) {
      return GO_ON;
    }
    if (record instanceof CellValueRecordInterface cell) {
      return cell(cell);
    }
    if (record instanceof StringRecord string && formula != null) {
      text(formula.getColumn(), formula.getXFIndex(), string.getString());
      formula = null;
    } else {
      fact(record);
    }
    return GO_ON;
  }

  private short cell(CellValueRecordInterface cell) {
    if (cell.getRow() != current) {
      if (!finish()) {
        complete = true;
        return STOP;
      }
      current = cell.getRow();
      values = rows.wantsValues(current + 1L);
      row.begin(current + 1L, hiddenRows.get(current));
    }
    formula = null;
    value(cell);
    return GO_ON;
  }

  private boolean finish() {
    if (current < 0 || row.blank()) {
      return true;
    }
    try {
      return rows.row(row);
    } catch (RuntimeException e) {
      thrown = e;
      return false;
    }
  }

  private void value(CellValueRecordInterface cell) {
    short column = cell.getColumn();
    short xf = cell.getXFIndex();
    if (cell instanceof NumberRecord number) {
      number(column, xf, number.getValue());
    } else if (cell instanceof LabelSSTRecord shared) {
      String text = globals.string(shared.getSSTIndex());
      if (text == null) {
        row.fail(Reason.of("missing-shared-string"));
      } else {
        text(column, xf, text);
      }
    } else if (cell instanceof LabelRecord label) {
      text(column, xf, label.getValue());
    } else if (cell instanceof BoolErrRecord flag) {
      if (flag.isBoolean()) {
        put(column, xf, Values.BOOLEAN, String.valueOf(flag.getBooleanValue()));
      } else {
        put(column, xf, Values.ERROR, error(flag.getErrorValue()));
      }
    } else if (cell instanceof FormulaRecord calculated) {
      formula(calculated, column, xf);
    }
  }

  private void formula(FormulaRecord cell, short column, short xf) {
    switch (cell.getCachedResultTypeEnum()) {
      case NUMERIC -> number(column, xf, cell.getValue());
      case BOOLEAN -> put(column, xf, Values.BOOLEAN, String.valueOf(cell.getCachedBooleanValue()));
      case ERROR -> put(column, xf, Values.ERROR, error((byte) cell.getCachedErrorValue()));
      default -> formula = cell; // its text comes next
    }
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
  }

  private void number(int column, int xf, double number) {
    if (!values) {
      row.filled(column);
      return;
    }
    int start = row.bytes().size();
    byte kind = globals.style(xf).append(row.bytes(), number, globals.from1904());
    place(column, xf, start, kind);
  }

  private void text(int column, int xf, String text) {
    put(column, xf, Values.TEXT, text);
  }

  private void put(int column, int xf, byte kind, String text) {
    int start = row.bytes().size();
    row.bytes().append(text);
    place(column, xf, start, kind);
  }

  private void place(int column, int xf, int start, byte kind) {
    row.cell(column, start, kind);
    if (globals.style(xf).bold()) {
      row.emphasise();
    }
  }

  private void fact(Record record) {
    if (record instanceof RowRecord header) {
      hiddenRows.set(header.getRowNumber(), header.getZeroHeight());
    } else if (record instanceof ColumnInfoRecord column && column.getHidden()) {
      boolean rest = column.getLastColumn() >= 255;
      facts.hideColumns(rest ? 0 : column.getLastColumn() - column.getFirstColumn() + 1L);
    } else if (record instanceof MergeCellsRecord merges) {
      for (int i = 0; i < merges.getNumAreas(); i++) {
        var area = merges.getAreaAt(i);
        facts.merge(
            new SheetFacts.Merge(
                area.getFirstRow() + 1L,
                area.getFirstColumn(),
                area.getLastRow() + 1L,
                area.getLastColumn()));
      }
    } else if (record instanceof WindowTwoRecord window) {
      frozen = window.getFreezePanes();
    } else if (record instanceof PaneRecord pane && frozen && pane.getY() > 0) {
      facts.headerRow(pane.getY());
    }
  }
}
