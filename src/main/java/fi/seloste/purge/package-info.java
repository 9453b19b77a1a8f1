/**
 * Overdue records to a proposal, an order and the proof of it.
 *
 * <p>In: verdicts and the team's decisions. Out: the proposal, the order, the certificate.
 * Promised: nothing partial, nothing that was not reviewed, readable by its owner only.
 */
@NullMarked
package fi.seloste.purge;

import org.jspecify.annotations.NullMarked;
