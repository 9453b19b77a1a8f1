package fi.seloste.detect;

import java.util.List;
import java.util.Set;

/**
 * A list of products: its columns are headed by product, and no field tells of a person or of an
 * order. What things cost and where they lie is then nobody's data; beside a customer's number the
 * same columns are purchases.
 */
final class Catalogue {

  /** What speaks of a person only beside something that tells whose it is. */
  private static final Set<String> THINGS = Set.of("order-history", "price", "location");

  /** Below this weight a header names the company that delivers, not the customer. */
  private static final double CUSTOMER = 0.8;

  /** Less than a category that is found. */
  private static final double WITHHELD = 0.3;

  private Catalogue() {}

  static boolean is(List<Draft> drafts) {
    boolean product = false;
    for (Draft draft : drafts) {
      product |= draft.clues.denied() && orders(draft);
      if ((orders(draft) && !draft.clues.denied()) || tellsOfSomebody(draft)) {
        return false;
      }
    }
    return product;
  }

  /** Takes back what the headers of a list of products seemed to say. */
  static void withhold(Draft draft) {
    for (int i = 0; i < draft.confidence.length; i++) {
      if (draft.clues.told() == null && thing(draft.evidence.get(i))) {
        draft.confidence[i] = Math.min(draft.confidence[i], WITHHELD);
      }
    }
  }

  private static boolean orders(Draft draft) {
    return draft.evidence.stream()
        .anyMatch(e -> e.category().id().equals("order-history") && e.named() > 0);
  }

  private static boolean tellsOfSomebody(Draft draft) {
    if (draft.clues.told() != null && !draft.clues.told().isEmpty()) {
      return true;
    }
    for (int i = 0; i < draft.confidence.length; i++) {
      Evidence evidence = draft.evidence.get(i);
      boolean supplier = evidence.category().id().equals("company") && evidence.named() < CUSTOMER;
      if (draft.confidence[i] >= CategoryFound.FOUND && !thing(evidence) && !supplier) {
        return true;
      }
    }
    return false;
  }

  private static boolean thing(Evidence evidence) {
    return THINGS.contains(evidence.category().id());
  }
}
