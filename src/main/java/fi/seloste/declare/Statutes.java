package fi.seloste.declare;

import java.util.List;

/** The statutory minimums that a job may name; {@code expire} knows how each counts. */
public final class Statutes {

  /** Their ids. */
  public static final List<String> IDS =
      List.of(
          "bookkeeping-voucher",
          "bookkeeping-ledger",
          "vat-real-estate",
          "limitation",
          "anti-money-laundering",
          "guarantee");

  private Statutes() {}
}
