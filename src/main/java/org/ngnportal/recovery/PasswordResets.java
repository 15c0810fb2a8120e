package org.ngnportal.recovery;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.vault.Secret;

/** New passwords for those who forgot theirs, by a single-use link. The old password stays valid until then. */
public interface PasswordResets {

    /** How long a link can be used. */
    Duration LIFETIME = Duration.ofMinutes(30);

    /**
     * Sends a link to whom a name belongs, if there is somebody and he can have one. Returns at once, whoever it is; what
     * becomes of it is told to nobody.
     *
     * @param typed an e-mail or SIP address: hostile text
     * @param address network address it was asked from
     * @throws org.ngnportal.signin.TooManyTriesException if it was asked too often for this name or from this address,
     *     whether or not there is somebody
     */
    void request(String typed, Locale language, String address);

    /**
     * Sends a link to somebody on behalf of those above him, who have checked that they may.
     *
     * @return false if too many links of his are open already
     */
    boolean send(ResetSubject subject);

    /** Whose password a link sets; it stays usable. Empty if it was used, has expired, or he cannot use it any more. */
    Optional<ResetSubject> peek(Secret token);

    /**
     * Uses the link up and sets the password; his sessions end, and a mail tells him.
     *
     * @return false if the link is good for nothing any more; then nothing was changed
     * @throws IllegalArgumentException if the password does not keep to the policy; the link stays valid
     * @throws org.ngnportal.ngnpro.NgnProException if the platform refuses or does not answer; the link stays valid
     */
    boolean redeem(Secret token, Secret password);
}
