package fi.seloste.report;

/** A sheet of the workbook. Each writes itself and knows nothing of the others but their names. */
interface Page {

  /** Its id: its name is the text {@code sheet.ID}, its introduction {@code sheet.ID.about}. */
  String id();

  /** Fills the sheet. */
  void write(Book book);
}
