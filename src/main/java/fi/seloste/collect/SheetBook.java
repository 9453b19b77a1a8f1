package fi.seloste.collect;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opened workbook of any format. */
interface SheetBook extends Closeable {

  /**
   * A sheet, or what else of a workbook holds text.
   *
   * @param name as reports name it
   * @param hidden whether the workbook hides it
   * @param header the header it always has, such as that of the comments; null when it is to be
   *     found among its rows
   */
  record Sheet(String name, boolean hidden, @Nullable List<String> header) {}

  /** The sheets in the workbook's order. */
  List<Sheet> sheets();

  /** What a reader should know of the workbook as a whole. */
  List<Reason> notes();

  /**
   * Reads a sheet's rows.
   *
   * @throws IOException when the sheet is broken; {@link SheetFault} when its reason is known
   */
  void scan(int sheet, SheetRows rows, SheetFacts facts) throws IOException;
}
