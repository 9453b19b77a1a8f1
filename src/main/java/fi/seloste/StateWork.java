package fi.seloste;

import fi.seloste.purge.Refusal;
import fi.seloste.purge.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code purge} and {@code verify} have in common: they take a file that a scan led to, hold
 * the state of that scan while they work, and say why when they cannot.
 */
final class StateWork {

  private final String command;
  private final String undone;

  /** What is done while the state is held; its number is the exit code. */
  @FunctionalInterface
  interface Work {
    int with(StateFolder held, StateDatabase database) throws Exception;
  }

  /**
   * @param command the command's name
   * @param undone what did not come about when it fails: {@code no order was written}
   */
  StateWork(String command, String undone) {
    this.command = command;
    this.undone = undone;
  }

  /**
   * Does the work and returns the exit code.
   *
   * @param what how the file is called: {@code workbook}
   * @param state the state folder; null: sought above the file
   */
  int on(String what, Path file, @Nullable Path state, Work work) throws Exception {
    if (!Files.isRegularFile(file)) {
      System.err.println("seloste: there is no " + what + " " + file);
      return 2;
    }
    Optional<Path> folder = StatePlace.of(state, file);
    if (folder.isEmpty()) {
      System.err.println(
          "seloste: the state of the scan is not found; name its folder with --state DIR");
      return 2;
    }
    String holder = command + ", process " + ProcessHandle.current().pid();
    try (StateFolder held = StateFolder.take(folder.get(), holder);
        StateDatabase database = new StateDatabase(held)) {
      return work.with(held, database);
    } catch (StateFolder.HeldException e) {
      System.err.println(
          "seloste: another run holds " + folder.get() + " (" + e.getMessage() + "); try again");
      return 4;
    } catch (RefusedException e) {
      return refused(e);
    } catch (Purging.JobFileException e) {
      e.mistakes().forEach(System.err::println);
      System.err.println("seloste: " + e.getMessage() + "; name it with --job FILE, or mend it");
      return 2;
    } catch (PeopleLists.BrokenListException | IOException e) {
      System.err.println("seloste: " + Failures.of(e) + "; " + undone);
      return 1;
    }
  }

  /** Tells every reason of a refusal. */
  private int refused(RefusedException e) {
    for (Refusal refusal : e.refusals()) {
      String place = refusal.place().isEmpty() ? "" : refusal.place() + ": ";
      System.err.println("seloste: " + refusal.key() + ": " + place + refusal.message());
    }
    System.err.println("seloste: refused; " + undone);
    return 1;
  }
}
