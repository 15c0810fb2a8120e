package org.ngnportal.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param text part of the subject's name, of who did it or of whom he acted as, in any case; empty is any
 * @param action key of a {@link Deed}; empty is any
 * @param subject exactly this one; null is any
 * @param from earliest moment, null is the beginning
 * @param until latest moment, not included; null is now
 * @param problemsOnly whether only what was not done for certain is wanted
 * @param impersonatedOnly whether only what was done by somebody who acted as somebody else is wanted
 */
public record JournalFilter(
        String text,
        String action,
        @Nullable Subject subject,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean problemsOnly,
        boolean impersonatedOnly) {

    public JournalFilter(
            String text,
            String action,
            @Nullable Subject subject,
            @Nullable Instant from,
            @Nullable Instant until,
            boolean problemsOnly) {
        this(text, action, subject, from, until, problemsOnly, false);
    }

    public static final JournalFilter ALL = new JournalFilter("", "", null, null, null, false);

    public static JournalFilter about(Subject subject) {
        return new JournalFilter("", "", subject, null, null, false);
    }

    public JournalFilter withText(String wanted) {
        return new JournalFilter(wanted.strip(), action, subject, from, until, problemsOnly, impersonatedOnly);
    }

    public JournalFilter withAction(String wanted) {
        return new JournalFilter(text, wanted, subject, from, until, problemsOnly, impersonatedOnly);
    }

    public JournalFilter withPeriod(@Nullable Instant first, @Nullable Instant end) {
        return new JournalFilter(text, action, subject, first, end, problemsOnly, impersonatedOnly);
    }

    public JournalFilter withProblemsOnly(boolean wanted) {
        return new JournalFilter(text, action, subject, from, until, wanted, impersonatedOnly);
    }

    public JournalFilter withImpersonatedOnly(boolean wanted) {
        return new JournalFilter(text, action, subject, from, until, problemsOnly, wanted);
    }
}
