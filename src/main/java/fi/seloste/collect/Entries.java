package fi.seloste.collect;

import java.io.IOException;

/** Takes the files inside a {@link Container}, one by one. */
public interface Entries {

  /** Whether the file with this number is to be taken out; numbers count from 0. */
  boolean wanted(int number);

  /** How many bytes may be taken out in all; what grows beyond that is taken for a bomb. */
  default long room() {
    return Long.MAX_VALUE;
  }

  /**
   * Takes a file that was taken out, or that could not be.
   *
   * @return whether to go on; false ends the unpacking
   */
  boolean entry(Entry entry) throws IOException;
}
