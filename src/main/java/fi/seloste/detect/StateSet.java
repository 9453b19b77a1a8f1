package fi.seloste.detect;

import java.util.Arrays;

/** Some states of an {@link Nfa} as a key. */
final class StateSet {

  private final int[] states;
  private final int hash;

  StateSet(int[] states) {
    this.states = states;
    this.hash = Arrays.hashCode(states);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateSet set && hash == set.hash && Arrays.equals(states, set.states);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
