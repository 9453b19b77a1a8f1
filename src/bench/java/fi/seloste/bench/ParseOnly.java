package fi.seloste.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** A process that does nothing but parse a file with FastCSV. */
final class ParseOnly {

  private ParseOnly() {}

  /** Arguments: the file. */
  public static void main(String[] args) throws IOException {
    long fields = 0;
    try (CsvReader<CsvRecord> in =
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(Path.of(args[0]))) {
      for (CsvRecord record : in) {
        fields += record.getFieldCount();
      }
    }
    System.out.println(fields);
  }
}
