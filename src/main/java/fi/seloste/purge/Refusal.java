package fi.seloste.purge;

/**
 * Why nothing is ordered.
 *
 * @param key lower case with hyphens, such as {@code stale-source}
 * @param place where the mistake is, such as {@code 'Vanhentuneet'!F7}; empty when it is about the
 *     workbook
 * @param message what is wrong and what to do, in English; never a value of the data
 */
public record Refusal(String key, String place, String message) {

  @Override
  public String toString() {
    return (place.isEmpty() ? "" : place + ": ") + message + " [" + key + "]";
  }
}
