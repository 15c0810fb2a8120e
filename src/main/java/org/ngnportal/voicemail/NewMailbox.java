package org.ngnportal.voicemail;

import org.ngnportal.vault.Secret;

/**
 * How a mailbox shall be.
 *
 * @param pin digits that keep to {@link org.ngnportal.vault.PinPolicy}
 * @param email where messages are mailed; empty for nowhere
 * @param deleteAfterMailing whether a message is deleted once it was mailed
 */
public record NewMailbox(Secret pin, String email, boolean deleteAfterMailing) {}
