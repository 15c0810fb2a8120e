package org.ngnportal.signin;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id of the credential, as browsers write it
 * @param label what its owner calls it
 */
public record Passkey(String id, String label, Instant created, Instant lastUsed) {

    /** Most letters of a label. */
    public static final int LONGEST_LABEL = 64;
}
