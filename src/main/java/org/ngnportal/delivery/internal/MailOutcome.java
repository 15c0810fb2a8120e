package org.ngnportal.delivery.internal;

/** What came of an attempt to send. */
sealed interface MailOutcome {

    /** The mail server took the mail. */
    record Accepted() implements MailOutcome {}

    /** It may work later. */
    record Later(Problem problem) implements MailOutcome {}

    /** It will not work. */
    record Never(Problem problem) implements MailOutcome {}
}
