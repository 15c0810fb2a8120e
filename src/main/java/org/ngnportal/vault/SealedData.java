package org.ngnportal.vault;

/**
 * Tells the vault whether a feature keeps sealed values in the database. While there are some, a missing key file is a
 * loss to be repaired, never a reason to make a new key. Each feature that stores what {@link Vault#seal} returned
 * declares one as a bean; it must not itself need the vault.
 */
public interface SealedData {

    /** Whether at least one sealed value is stored. */
    boolean present();
}
