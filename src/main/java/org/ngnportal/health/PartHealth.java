package org.ngnportal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.MailQueue;

/**
 * How a part is.
 *
 * @param since when it began to be so
 * @param server its name and port, empty if that is not told
 * @param lastAnswer when it answered last; null if it never did
 * @param took how long that answer took; null if there was none
 * @param problem what is wrong, or was last
 * @param detail the last problem in the words of the part: hostile text; empty if there was none or it is not told
 * @param calls for the platform, how calls went lately; else null
 * @param queue for the mail server, the actor's mails; else null
 */
public record PartHealth(
        Part part,
        Condition condition,
        Instant since,
        String server,
        @Nullable Instant lastAnswer,
        @Nullable Duration took,
        Problem problem,
        String detail,
        @Nullable Calls calls,
        @Nullable MailQueue queue) {

    /** What the portal needs. */
    public enum Part {
        PLATFORM,
        MAIL,
        DATABASE;

        public String messageKey() {
            return "health.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it is, worst last. */
    public enum Condition {
        UP,
        /** Nothing was heard of it yet. */
        UNKNOWN,
        /** It works, but did not all of the time. */
        SHAKY,
        DOWN;

        public String messageKey() {
            return "health.condition." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can be wrong. */
    public enum Problem {
        NONE,
        /** No server answers there, or not in time. */
        UNREACHABLE,
        /** So often that calls are not even tried for some seconds. */
        RESTING,
        /** It answers, but does not take the portal's login. */
        SIGN_IN_REFUSED,
        /** It answers what nobody can use. */
        UNUSABLE;

        public String messageKey() {
            return "health.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How calls went lately.
     *
     * @param window for how long they were counted
     */
    public record Calls(int answered, int failed, Duration window) {}

    /** As those may see it who do not run the platform. */
    public PartHealth withoutServer() {
        return new PartHealth(part, condition, since, "", lastAnswer, took, problem, "", calls, queue);
    }

    public PartHealth withQueue(MailQueue mails) {
        return new PartHealth(part, condition, since, server, lastAnswer, took, problem, detail, calls, mails);
    }
}
