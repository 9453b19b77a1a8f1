package fi.seloste.report;

import javax.crypto.SecretKey;

/**
 * What ties the decisions made in a workbook to the run that it reports.
 *
 * @param key the state's key: signs the manifest
 * @param proposal the SHA-256 of the purge proposal, in hexadecimal
 * @param notice the digest of job, register and notice, in hexadecimal
 */
public record Seal(SecretKey key, String proposal, String notice) {

  /** Never shows the key. */
  @Override
  public String toString() {
    return "seal of proposal " + proposal;
  }
}
