package fi.seloste;

import fi.seloste.match.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads all that a state holds, and says what is wrong with it; values are never shown. */
final class StateCheck {

  private final StateFolder state;
  private final LocalRunner runner;
  private final List<String> faults = new ArrayList<>();

  StateCheck(StateFolder state, LocalRunner runner) {
    this.state = state;
    this.runner = runner;
  }

  /** What is wrong, each with what to do about it; empty when the state is whole. */
  List<String> faults() throws IOException {
    Store store = runner.store();
    for (Store.Run run : store.runs()) {
      try {
        store.outcome(run.id()).ifPresent(json -> Json.read(json, Outcome.class));
        store.plan(run.id());
        store.proofs(run.id());
        for (int slice : store.storedSlices(run.id())) {
          // its seal tells of every changed byte; what it holds only its own detectors can read
          store.result(run.id(), slice);
        }
      } catch (RuntimeException e) {
        faults.add(
            run.id()
                + ": what it stored cannot be read ("
                + e.getClass().getSimpleName()
                + "); restore the state from a backup, or scan its month with --again");
      }
    }
    for (String what : runner.orders().unreadable()) {
      faults.add(
          what
              + ": what was decided cannot be read; restore the state from a backup, or decide"
              + " anew");
    }
    for (String lost : runner.lost()) {
      faults.add(lost + ": published, and the state has lost it; restore the state from a backup");
    }
    open(state.folder());
    return List.copyOf(faults);
  }

  /** Files and folders that others may read. */
  private void open(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        PosixFileAttributeView view =
            Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null
            && view.readAttributes().permissions().stream()
                .anyMatch(one -> !one.name().startsWith("OWNER"))) {
          faults.add(
              folder.relativize(path)
                  + ": others than its owner may read it; chmod go-rwx "
                  + path);
        }
      }
    }
  }

  /** The published files by what became of them, in words. */
  String published() {
    int there = 0;
    int edited = 0;
    int gone = 0;
    for (OwnFiles.OwnFile file : runner.ownFiles().all()) {
      if (!Files.isRegularFile(file.path())) {
        gone++;
      } else if (Objects.equals(Planning.sha256(file.path()), file.sha256())) {
        there++;
      } else {
        edited++;
      }
    }
    return there + " as written, " + edited + " edited since, " + gone + " gone";
  }
}
