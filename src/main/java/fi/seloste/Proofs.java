package fi.seloste;

import fi.seloste.purge.Proof;
import java.util.List;

/** What a run proved, as the state keeps it. */
record Proofs(List<Proof> proofs) {

  static Proofs of(List<Proof> proofs) {
    return new Proofs(List.copyOf(proofs));
  }
}
