package org.ngnportal.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands.
 *
 * @param waiting mails that wait for an account or for the mail server
 * @param oldest when the oldest of them was made; null if none waits
 * @param failed mails that were given up and can be sent again
 */
public record MailQueue(int waiting, @Nullable Instant oldest, int failed) {}
