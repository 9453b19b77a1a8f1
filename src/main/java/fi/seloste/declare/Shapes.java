package fi.seloste.declare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shapes that any file may use. */
public final class Shapes {

  private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
  private static final Pattern ID_PATTERN = Pattern.compile(ID);
  private static final int LARGEST_NUMBER = 99_999_999;

  private Shapes() {}

  /** Text: any token, taken as written. */
  public static Shape<String> text(String what) {
    return new Scalar<>(
        what, Map.of("type", List.of("string", "number", "boolean")), (text, place, in) -> text);
  }

  /** A value of a field: as {@link #text}, and it may be empty. */
  static Shape<String> value() {
    return new Shape<>() {
      @Override
      public @Nullable String read(Node node, Reading in) {
        if (node instanceof Node.Text text) {
          return text.text();
        }
        in.mistake(node.place(), "expected a value as text, found " + node.kind());
        return null;
      }

      @Override
      public Map<String, Object> schema() {
        return Map.of("type", List.of("string", "number", "boolean"));
      }
    };
  }

  /** An id: a-z, 0-9 and hyphens. */
  public static Shape<String> id(String what) {
    return new Scalar<>(what, Map.of("type", "string", "pattern", "^" + ID + "$"), Shapes::readId);
  }

  private static @Nullable String readId(String text, Place place, Reading in) {
    if (ID_PATTERN.matcher(text).matches()) {
      return text;
    }
    String plain = Folding.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String advice =
        ID_PATTERN.matcher(plain).matches() ? "; write for example " + Shown.of(plain) : "";
    in.mistake(place, "an id has only a-z, 0-9 and hyphens, at most 64" + advice);
    return null;
  }

  /** An id of something that is defined elsewhere; see {@link Reading#settle}. */
  public static Shape<String> reference(String kind) {
    return new Scalar<>(
        "the id of a " + kind,
        Map.of("type", "string", "pattern", "^" + ID + "$"),
        (text, place, in) -> {
          String id = readId(text, place, in);
          if (id != null) {
            in.refers(kind, id, place);
          }
          return id;
        });
  }

  /** An id that is defined here, once in a file. */
  public static Shape<String> definition(String kind) {
    return new Scalar<>(
        "the id of a " + kind,
        Map.of("type", "string", "pattern", "^" + ID + "$"),
        (text, place, in) -> {
          String id = readId(text, place, in);
          if (id != null) {
            in.defines(kind, id, place);
          }
          return id;
        });
  }

  /** One of some words. */
  public static <T> Shape<T> oneOf(Map<String, T> words) {
    String known = String.join(", ", words.keySet());
    return new Scalar<>(
        "one of " + known,
        Map.of("enum", List.copyOf(words.keySet())),
        (text, place, in) -> {
          T value = words.get(text);
          if (value == null) {
            in.mistake(
                place,
                "unknown word "
                    + Shown.of(text)
                    + Nearest.to(text, words.keySet())
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; one of: " + known));
          }
          return value;
        });
  }

  /** One of some words, itself. */
  public static Shape<String> oneOf(List<String> words) {
    Map<String, String> same = new LinkedHashMap<>();
    words.forEach(word -> same.put(word, word));
    return oneOf(same);
  }

  /** A whole number from 1. */
  public static Shape<Integer> positive(String what) {
    return new Scalar<>(
        what,
        Map.of("type", "integer", "minimum", 1),
        (text, place, in) -> {
          if (text.matches("[0-9]{1,8}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LARGEST_NUMBER) {
              return number;
            }
          }
          in.mistake(place, "expected " + what + ": a whole number from 1");
          return null;
        });
  }

  /** {@code true} or {@code false}. */
  public static Shape<Boolean> flag() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("true", true);
    words.put("false", false);
    Shape<Boolean> read = oneOf(words);
    return new Scalar<>(
        "true or false",
        Map.of("type", "boolean"),
        (text, place, in) -> read.read(new Node.Text(text, place), in));
  }

  /** A list. */
  public static <T> Shape<List<T>> list(Shape<T> of) {
    return new Many<>(of, false, 0);
  }

  /** A list that has at least one entry. */
  public static <T> Shape<List<T>> filledList(Shape<T> of) {
    return new Many<>(of, false, 1);
  }

  /** A list of at least one entry, or that entry alone. */
  public static <T> Shape<List<T>> oneOrMore(Shape<T> of) {
    return new Many<>(of, true, 1);
  }

  private record Many<T>(Shape<T> of, boolean alone, int least) implements Shape<List<T>> {
    @Override
    public @Nullable List<T> read(Node node, Reading in) {
      if (!(node instanceof Node.Sequence sequence)) {
        if (alone) {
          T one = of.read(node, in);
          return one == null ? null : List.of(one);
        }
        in.mistake(
            node.place(), "expected a list, found " + node.kind() + "; write [a, b], or - a");
        return null;
      }
      if (sequence.items().size() < least) {
        in.mistake(node.place(), "the list is empty; give at least one entry");
        return null;
      }
      List<T> read = new ArrayList<>();
      for (int i = 0; i < sequence.items().size(); i++) {
        T item = of.read(sequence.items().get(i), in.item(i));
        if (item != null) {
          read.add(item);
        }
      }
      return read.size() == sequence.items().size() ? List.copyOf(read) : null;
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> list = new LinkedHashMap<>();
      list.put("type", "array");
      list.put("items", of.schema());
      if (least > 0) {
        list.put("minItems", least);
      }
      return alone ? Map.of("anyOf", List.of(of.schema(), list)) : list;
    }

    @Override
    public Stream<Form<?>> forms() {
      return of.forms();
    }
  }

  /** Keys of the person's own choice, compared folded, in the order of the file. */
  public static <T> Shape<Map<String, T>> map(String what, Shape<String> key, Shape<T> of) {
    return new Named<>(what, key, of);
  }

  private record Named<T>(String what, Shape<String> key, Shape<T> of)
      implements Shape<Map<String, T>> {
    @Override
    public @Nullable Map<String, T> read(Node node, Reading in) {
      if (!(node instanceof Node.Mapping mapping)) {
        in.mistake(node.place(), "expected " + what + " as {a: b}, found " + node.kind());
        return null;
      }
      Map<String, T> read = new LinkedHashMap<>();
      Map<String, String> folded = new HashMap<>();
      boolean whole = true;
      for (Node.Entry entry : mapping.entries()) {
        Reading inside = in.key(entry.key());
        String name = key.read(new Node.Text(entry.key(), entry.place()), inside);
        T value = of.read(entry.value(), inside);
        if (folded.put(Folding.fold(entry.key()), entry.key()) != null) {
          inside.mistake(
              entry.place(),
              "the same key stands here already in another spelling; case, accents and blanks do"
                  + " not tell keys apart");
          whole = false;
        }
        if (name == null || value == null) {
          whole = false;
        } else {
          read.put(name, value);
        }
      }
      return whole ? java.util.Collections.unmodifiableMap(read) : null;
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "object", "additionalProperties", of.schema());
    }

    @Override
    public Stream<Form<?>> forms() {
      return of.forms();
    }
  }

  /** A form, or a word in its place. */
  public static <T> Shape<T> either(Shape<T> word, Shape<T> form) {
    return new Shape<>() {
      @Override
      public @Nullable T read(Node node, Reading in) {
        return node instanceof Node.Text ? word.read(node, in) : form.read(node, in);
      }

      @Override
      public Map<String, Object> schema() {
        return Map.of("anyOf", List.of(word.schema(), form.schema()));
      }

      @Override
      public Stream<Form<?>> forms() {
        return form.forms();
      }
    };
  }

  /** A shape of text whose value is made by a function that never fails. */
  public static <S, T> Shape<T> mapped(Shape<S> shape, java.util.function.Function<S, T> function) {
    return new Shape<>() {
      @Override
      public @Nullable T read(Node node, Reading in) {
        S value = shape.read(node, in);
        return value == null ? null : function.apply(value);
      }

      @Override
      public Map<String, Object> schema() {
        return shape.schema();
      }

      @Override
      public Stream<Form<?>> forms() {
        return shape.forms();
      }
    };
  }
}
