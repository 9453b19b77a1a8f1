package fi.seloste.declare.notice;

import fi.seloste.declare.Quote;

/**
 * A sentence that could not be decided: for a person.
 *
 * @param about the key of the register file that it belongs to
 * @param why what could not be decided
 * @param quote the sentence
 */
record Undecided(String about, String why, Quote quote) {}
