package org.ngnportal.operators;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ngnportal.vault.Secret;

/** What the invited see and do, who are not signed in yet: whoever holds the link is the one. */
public interface Invitations {

    /** How long an invitation can be accepted. */
    Duration LIFETIME = Duration.ofDays(3);

    /** Who invited whom; the link stays usable. Empty if it was used, has expired or was taken back. */
    Optional<Operator> peek(Secret token);

    /** Words that may not be in an operator's password. */
    List<String> personalWords(Operator operator);

    /**
     * Uses the link up and sets the password.
     *
     * @return false if the link is good for nothing any more; then nothing was changed
     * @throws IllegalArgumentException if the password does not keep to the policy; the link stays valid
     */
    boolean accept(Secret token, Secret password);
}
