package org.ngnportal.voicemail;

import java.util.Set;
import org.ngnportal.accounts.MailboxCondition;

/**
 * A subscriber's mailbox without its PIN, which nobody is shown (contract section 3.14). All texts are the platform's:
 * hostile.
 *
 * @param number its extension; empty when the platform tells none
 * @param address {@code number@server}, at which it can be called; empty when unknown
 * @param email where messages are mailed; empty for nowhere
 * @param deleteAfterMailing whether a message is deleted once it was mailed
 * @param note what the platform says about it, such as that it has a greeting; empty for nothing
 * @param answers when calls go to it
 */
public record OwnMailbox(
        String number,
        String address,
        String email,
        boolean deleteAfterMailing,
        String note,
        Set<MailboxCondition> answers) {

    public OwnMailbox {
        answers = Set.copyOf(answers);
    }
}
