package fi.seloste.purge;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing is ordered, and nothing was written: every reason is told at once. */
public final class RefusedException extends Exception {

  private final transient List<Refusal> refusals;

  public RefusedException(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
    this.refusals = List.copyOf(refusals);
  }

  /** A single reason. */
  public RefusedException(String key, String message) {
    this(List.of(new Refusal(key, "", message)));
  }

  /** All reasons, in the order of the workbook. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
