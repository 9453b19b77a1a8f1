package fi.seloste.declare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The reading of one file: where in it we are, and the mistakes found so far. */
public final class Reading {

  /** A name that must be defined somewhere. */
  private record Reference(String kind, String id, Place place, String key) {}

  private record Notes(
      String file,
      Path folder,
      List<Form<?>> forms,
      List<Mistake> mistakes,
      List<Reference> references,
      List<Reference> definitions) {}

  private static final int LONGEST_KEY = 40;

  private final Notes notes;
  private final String path;

  private Reading(Notes notes, String path) {
    this.notes = notes;
    this.path = path;
  }

  /**
   * Begins at the top of a file.
   *
   * @param file how mistakes name it
   * @param folder what its paths are relative to
   * @param forms the forms among which a misplaced key is looked for
   */
  public static Reading of(String file, Path folder, List<Form<?>> forms) {
    return new Reading(
        new Notes(file, folder, forms, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()),
        "");
  }

  /** Inside the value of a key. */
  public Reading key(String key) {
    return new Reading(notes, path.isEmpty() ? shortKey(key) : path + "." + shortKey(key));
  }

  /** Inside an entry of a list, counted from 0. */
  public Reading item(int index) {
    return new Reading(notes, path + "[" + index + "]");
  }

  /** Notes a mistake here. */
  public void mistake(Place place, String message) {
    notes.mistakes.add(new Mistake(notes.file, place.line(), place.column(), path, message));
  }

  /** What paths are relative to. */
  public Path folder() {
    return notes.folder;
  }

  /** Notes that a name stands here which {@link #settle} must find defined. */
  void refers(String kind, String id, Place place) {
    notes.references.add(new Reference(kind, id, place, path));
  }

  /** Notes that a name is defined here; a second time is a mistake. */
  void defines(String kind, String id, Place place) {
    notes.definitions.stream()
        .filter(d -> d.kind.equals(kind) && d.id.equals(id))
        .findFirst()
        .ifPresent(
            first ->
                mistake(
                    place,
                    "the "
                        + kind
                        + " "
                        + Shown.of(id)
                        + " stands on line "
                        + first.place.line()
                        + " already; give each its own id"));
    notes.definitions.add(new Reference(kind, id, place, path));
  }

  /** The names of this kind that are defined here. */
  public List<String> defined(String kind) {
    return ids(notes.definitions, kind);
  }

  /** The names of this kind that were referred to. */
  public List<String> referredTo(String kind) {
    return ids(notes.references, kind);
  }

  private static List<String> ids(List<Reference> names, String kind) {
    return names.stream().filter(r -> r.kind.equals(kind)).map(Reference::id).distinct().toList();
  }

  /**
   * Checks that what was referred to is defined.
   *
   * @param kind what is referred to, such as {@code source}
   * @param where where it would be defined, for the message
   */
  public void settle(String kind, Collection<String> defined, String where) {
    for (Reference reference : notes.references) {
      if (reference.kind.equals(kind) && !defined.contains(reference.id)) {
        notes.mistakes.add(undefined(reference, defined, where));
      }
    }
  }

  /**
   * Checks that what was referred to is no misspelling of what is defined: for names that may be
   * defined elsewhere, or later.
   */
  public void settleNear(String kind, Collection<String> defined, String where) {
    for (Reference reference : notes.references) {
      if (reference.kind.equals(kind)
          && !defined.contains(reference.id)
          && Nearest.to(reference.id, defined).isPresent()) {
        notes.mistakes.add(undefined(reference, defined, where));
      }
    }
  }

  private Mistake undefined(Reference reference, Collection<String> defined, String where) {
    String message =
        "there is no "
            + reference.kind
            + " "
            + Shown.of(reference.id)
            + " "
            + where
            + Nearest.to(reference.id, defined)
                .map(near -> "; did you mean " + Shown.of(near) + "?")
                .orElse("; " + known(defined));
    return new Mistake(
        notes.file, reference.place.line(), reference.place.column(), reference.key, message);
  }

  private static String known(Collection<String> defined) {
    return defined.isEmpty() ? "none is defined" : "known: " + String.join(", ", defined);
  }

  List<Form<?>> forms() {
    return notes.forms;
  }

  /** The mistakes, in the order of the file. */
  public List<Mistake> mistakes() {
    return notes.mistakes.stream()
        .sorted(java.util.Comparator.comparingInt(Mistake::line).thenComparing(Mistake::column))
        .toList();
  }

  /** A key for a path: no line breaks, never long. */
  static String shortKey(String key) {
    String shown = Shown.of(key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key);
    return shown.substring(1, shown.length() - 1);
  }
}
