package fi.seloste.collect;

/**
 * A tree of named things (JSON, XML) as it goes by. The whole is opened with an empty name, once
 * for each value or record at the top; elements of an array have a name that ends in {@code []}.
 */
interface TreeEvents {

  /** Something with parts begins. */
  void open(String name, long line);

  /** Something with a value and no parts; {@code kind} as in {@link Values}. */
  void value(String name, long line, String value, byte kind);

  /** What was opened last ends. */
  void close();

  /** Whether to go on. */
  boolean more();
}
