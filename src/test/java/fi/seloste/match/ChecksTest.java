package fi.seloste.match;

import static fi.seloste.match.CaseMaker.holds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void everyCodeHasItsCheck() {
    assertThat(Checks.codes())
        .containsExactly(
            "ban-ignored",
            "beyond-recipient",
            "combined",
            "condition-unmet",
            "consent-conflict",
            "consent-missing",
            "credential",
            "erasure-ignored",
            "excluded",
            "invalid",
            "no-period",
            "not-found",
            "notice-business-id",
            "notice-contradiction",
            "notice-controller",
            "notice-ended-body",
            "notice-masked-contact",
            "notice-missing-element",
            "notice-outdated",
            "notice-repealed-law",
            "notice-undated",
            "origin-uninformed",
            "overdue",
            "recording-missing",
            "recording-orphan",
            "recording-scope",
            "transfer",
            "undatable",
            "undeclared",
            "undeclared-origin",
            "undeclared-recipient",
            "undeclared-store",
            "undeclared-subjects",
            "unprotected",
            "wrong-subjects");
  }

  @Test
  void theGravestComeFirst() {
    assertThat(
            new CaseMaker("declares: [{category: offer}]", "excludes: [{category: price}]")
                .source("crm")
                .field("S-posti", holds("email", "", 1))
                .field("Hinta", holds("price", "", 1))
                .table("crm.csv", "", 1)
                .codes())
        .containsExactly("excluded", "undeclared", "not-found");
  }
}
