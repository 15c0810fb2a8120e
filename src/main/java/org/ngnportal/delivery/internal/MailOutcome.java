package org.ngnportal.delivery.internal;

import java.time.Instant;

/** What came of an attempt to send. */
sealed interface MailOutcome {

    /** The mail server took the mail. */
    record Accepted() implements MailOutcome {}

    /** It was not tried: the mail server has enough to do until then. */
    record NotYet(Instant next) implements MailOutcome {}

    /** It may work later. */
    record Later(Problem problem) implements MailOutcome {}

    /** It will not work. */
    record Never(Problem problem) implements MailOutcome {}
}
