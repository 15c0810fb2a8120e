package org.ngnportal.delivery;

import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/** Credentials behind the links of mails: whoever holds a link sees them once. */
public interface OneTimeSecrets {

    /** How often a wrong PIN may be typed; then the link is good for nothing. */
    int MOST_WRONG_PINS = 5;

    /** What comes of trying a link. */
    sealed interface Answer {}

    /**
     * The credentials. They are wiped, and the link has ended.
     *
     * @param mail what the mail with credentials would have said
     */
    record Shown(WelcomeMail mail, SipAddress address) implements Answer {}

    /**
     * A PIN is asked for; nothing has ended.
     *
     * @param wrong whether one was typed that is not right
     */
    record PinNeeded(boolean wrong) implements Answer {}

    /** Whatever the reason: never issued, revoked, opened, expired, locked. */
    record Gone() implements Answer {}

    /**
     * Shows what is behind a link.
     *
     * @param token what stands behind the {@code #}: hostile
     * @param pin as typed; null if none was asked for yet
     */
    Answer open(Secret token, @Nullable Secret pin);
}
