package org.ngnportal.voicemail;

import org.ngnportal.accounts.MailboxCondition;

/**
 * A diversion that keeps calls from the mailbox.
 *
 * @param target where they go: hostile text
 */
public record OtherDiversion(MailboxCondition condition, String target) {}
