package org.ngnportal.accounts;

import org.ngnportal.vault.Secret;

/**
 * The mailbox of a subscriber (contract section 3.14).
 *
 * @param number extension given by the platform, empty when it tells none
 * @param email where messages are mailed
 * @param pin digits, empty when the platform tells none
 * @param deleteAfterMailing whether a message is deleted once it was mailed
 */
public record Mailbox(String number, String email, Secret pin, boolean deleteAfterMailing) {}
