package org.ngnportal.voicemail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a subscriber's voicemail stands.
 *
 * @param found null when it is off
 * @param others diversions that keep calls from the mailbox
 * @param allCalls where all calls go, whatever happens: hostile text; empty when they do not, or go to the mailbox
 * @param code dialled to hear messages, as the tenant says: hostile text; empty when unknown
 * @param email the account's e-mail address, where messages would be mailed; may be empty
 * @param mayChange false for those who only look and for blocked accounts
 */
public record VoicemailState(
        @Nullable OwnMailbox found,
        List<OtherDiversion> others,
        String allCalls,
        String code,
        String email,
        boolean mayChange) {

    public VoicemailState {
        others = List.copyOf(others);
    }

    public boolean isOn() {
        return found != null;
    }

    /** Empty when voicemail is off. */
    public Optional<OwnMailbox> mailbox() {
        return Optional.ofNullable(found);
    }
}
