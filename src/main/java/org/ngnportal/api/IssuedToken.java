package org.ngnportal.api;

import org.ngnportal.vault.Secret;

/**
 * A token that was just made.
 *
 * @param value the token itself, which is not told again
 */
public record IssuedToken(AppToken token, Secret value) {}
