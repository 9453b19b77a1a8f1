package fi.seloste.declare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Turns YAML tokens into {@link Node}s. Aliases are refused: nobody needs them here, and a few
 * lines of them can stand for gigabytes. The library's messages quote the file, so they are
 * replaced by our own.
 */
final class YamlTree {

  private static final YAMLFactory YAML =
      YAMLFactory.builder().disable(YAMLReadFeature.EMPTY_STRING_AS_NULL).build();

  /** The deepest that a job or register goes is 6. */
  private static final int DEEPEST = 32;

  private final String file;
  private final String text;
  private final List<Mistake> mistakes = new ArrayList<>();

  YamlTree(String file, String text) {
    this.file = file;
    this.text = text;
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** The file's one document; null when there is none, or a mistake hides the rest. */
  @Nullable Node read() {
    try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        mistake(Place.START, "", "the file is empty; it needs at least its id");
        return null;
      }
      Node root = node(parser, first, 0, "");
      if (parser.nextToken() != null) {
        mistake(place(parser), "", "a second document begins here; keep one to a file");
      }
      return root;
    } catch (TooDeep e) {
      mistake(e.place, "", "this is nested too deeply; check the indentation");
    } catch (JacksonException e) {
      syntax(e);
    }
    return null;
  }

  private Node node(JsonParser parser, JsonToken token, int depth, String path) {
    if (depth > DEEPEST) {
      throw new TooDeep(place(parser));
    }
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, depth, path);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(parser, depth, path);
    }
    Place place = place(parser);
    if (((YAMLParser) parser).isCurrentAlias()) {
      mistake(place, path, "an alias (*) is not read here; write the value itself");
      return new Node.Text("", place);
    }
    return new Node.Text(token == JsonToken.VALUE_NULL ? "" : parser.getString(), place);
  }

  private Node sequence(JsonParser parser, int depth, String path) {
    Place place = place(parser);
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(parser, token, depth + 1, path + "[" + items.size() + "]"));
    }
    return new Node.Sequence(List.copyOf(items), place);
  }

  private Node mapping(JsonParser parser, int depth, String path) {
    Place place = place(parser);
    Map<String, Place> seen = new HashMap<>();
    List<Node.Entry> entries = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token == JsonToken.PROPERTY_NAME;
        token = parser.nextToken()) {
      String key = parser.getString();
      Place keyPlace = place(parser);
      String inside = path.isEmpty() ? Reading.shortKey(key) : path + "." + Reading.shortKey(key);
      JsonToken next = parser.nextToken();
      Node value =
          next == null ? new Node.Text("", keyPlace) : node(parser, next, depth + 1, inside);
      Place first = seen.putIfAbsent(key, keyPlace);
      if (first == null) {
        entries.add(new Node.Entry(key, keyPlace, value));
      } else {
        mistake(
            keyPlace,
            inside,
            "this key already stands on line " + first.line() + "; keep one of the two");
      }
    }
    return new Node.Mapping(List.copyOf(entries), place);
  }

  private void syntax(JacksonException e) {
    Place place = place(e.getLocation());
    String problem = "";
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      Mark mark = marked.getProblemMark().orElse(null);
      if (mark != null) {
        place = new Place(mark.getLine() + 1, mark.getColumn() + 1);
      }
      problem = marked.getProblem();
    }
    mistake(place, "", advice(place, problem));
  }

  private String advice(Place place, String problem) {
    if (indentedByTab(place)) {
      return "the line is indented with a tab; use spaces";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a second \": \" on this line; put quotes around the text that holds it";
    }
    if (problem.contains("unexpected end of stream")) {
      return "the file ends inside quotes or brackets; close them";
    }
    if (problem.contains("expected ',' or")) {
      return "a bracket is not closed before this; close it, or put a comma between the entries";
    }
    if (problem.contains("cannot start any token")) {
      return "a text cannot begin with this sign; put quotes around the text";
    }
    return "this is no well-formed YAML; check indentation, quotes and brackets here and above";
  }

  private boolean indentedByTab(Place place) {
    String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
    return line.substring(0, line.length() - line.stripLeading().length()).indexOf('\t') >= 0;
  }

  private void mistake(Place place, String key, String message) {
    mistakes.add(new Mistake(file, place.line(), place.column(), key, message));
  }

  private static Place place(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private static Place place(@Nullable TokenStreamLocation location) {
    return location == null
        ? Place.START
        : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    TooDeep(Place place) {
      super(null, null, false, false);
      this.place = place;
    }
  }
}
