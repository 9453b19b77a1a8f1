package fi.seloste.collect;

import java.io.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Goes through JSON text (RFC 8259), also several values after each other: objects, lines (NDJSON)
 * or text sequences (RFC 7464). {@code NaN} and {@code Infinity}, which programs write though no
 * standard knows them, are read and told.
 */
final class JsonWalk {

  /** Deeper than any export, and than a stack can bear. */
  private static final int DEEPEST = 500;

  private static final int LONGEST_VALUE = 16_000_000;
  private static final int LONGEST_NAME = 50_000;

  /** Elements of arrays within arrays that have a column of their own. */
  private static final int PLACES = 300;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_VALUE)
                  .maxNumberLength(LONGEST_NAME)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_RS_CONTROL_CHAR)
          .build();

  private final JsonParser parser;
  private final TreeEvents events;
  private final long lineOffset;
  private int roots;
  private int arrays;
  private boolean objectsOnly = true;
  private long lastRootLine;
  private long notStrict;

  /**
   * @param lineOffset added to the parser's lines, when the text is a part of a file
   */
  JsonWalk(Reader text, TreeEvents events, long lineOffset) {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    this.events = events;
    this.lineOffset = lineOffset;
  }

  /** Goes to the end, or until nobody wants more. */
  void run() throws UnreadableFileException {
    try {
      for (JsonToken t = parser.nextToken(); t != null && events.more(); t = parser.nextToken()) {
        root(t);
      }
    } catch (JacksonException e) {
      throw new UnreadableFileException(reason(e));
    }
    if (notStrict > 0) {
      throw new UnreadableFileException("json-not-strict", notStrict);
    }
  }

  private Reason reason(JacksonException e) {
    long line = Math.max(1, line());
    if (e instanceof StreamConstraintsException) {
      boolean deep = String.valueOf(e.getOriginalMessage()).contains("depth");
      return Reason.of(deep ? "too-deep" : "value-too-long", line);
    }
    if (e instanceof JacksonIOException) {
      return Reason.of("broken-file", "IOException");
    }
    return Reason.of(
        e instanceof UnexpectedEndOfInputException ? "cut-short" : "broken-json", line);
  }

  /** Whether each value at the top is a record: there are several, or it is an array. */
  boolean records() {
    return roots > 1 || arrays > 0;
  }

  private long line() {
    return parser.currentTokenLocation().getLineNr() + lineOffset;
  }

  /** Takes the text for one record, also when it is an array. */
  void runRecord() throws UnreadableFileException {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        events.open("", line());
        array("[]", true);
        events.close();
      } else if (token != null) {
        value("", token);
      }
      if (parser.nextToken() != null) {
        throw new UnreadableFileException("broken-json", line());
      }
    } catch (JacksonException e) {
      throw new UnreadableFileException(reason(e));
    }
  }

  private void root(JsonToken token) throws UnreadableFileException {
    objectsOnly &= token == JsonToken.START_OBJECT;
    boolean apart = objectsOnly || line() > lastRootLine;
    if (roots++ > 0 && !apart) {
      throw new UnreadableFileException("broken-json", line());
    }
    if (token == JsonToken.START_ARRAY) {
      arrays++;
      array("", false);
    } else {
      value("", token);
    }
    lastRootLine = parser.currentLocation().getLineNr() + lineOffset;
  }

  private void object() throws UnreadableFileException {
    for (JsonToken t = next(); t != JsonToken.END_OBJECT; t = next()) {
      String name = parser.currentName();
      JsonToken token = next();
      if (token == JsonToken.START_ARRAY) {
        array(name + "[]", false);
      } else {
        value(name, token);
      }
    }
  }

  /** The elements; those of an array within an array are told by their place. */
  private void array(String name, boolean within) throws UnreadableFileException {
    int place = 0;
    for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
      if (t == JsonToken.START_ARRAY) {
        events.open(name, line());
        array("[]", true);
        events.close();
      } else if (within && t != JsonToken.START_OBJECT) {
        value(place < PLACES ? "[" + place + "]" : "[]", t);
      } else {
        value(name, t);
      }
      place++;
    }
  }

  private void value(String name, JsonToken token) throws UnreadableFileException {
    long line = line();
    switch (token) {
      case START_OBJECT -> {
        events.open(name, line);
        object();
        events.close();
      }
      case VALUE_STRING -> events.value(name, line, parser.getString(), Values.TEXT);
      case VALUE_NUMBER_INT -> events.value(name, line, parser.getString(), Values.NUMBER);
      case VALUE_NUMBER_FLOAT -> {
        String number = parser.getString();
        char last = number.charAt(number.length() - 1);
        notStrict = notStrict == 0 && (last < '0' || last > '9') ? line : notStrict;
        events.value(name, line, number, Values.NUMBER);
      }
      case VALUE_TRUE, VALUE_FALSE -> events.value(name, line, parser.getString(), Values.BOOLEAN);
      default -> events.value(name, line, "", Values.TEXT);
    }
  }

  private JsonToken next() throws UnreadableFileException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new UnreadableFileException("cut-short", line());
    }
    return token;
  }
}
