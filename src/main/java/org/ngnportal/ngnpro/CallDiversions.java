package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Diversions of an account, one target per condition (contract section 3.7). Absent or empty is "no diversion"; a target
 * is {@code sip:user@domain}, {@code sips:...} or {@link #VOICE_MAILBOX}.
 *
 * @param FUNC all calls
 * @param FNOL not online
 * @param FBUS busy
 * @param FNOA no answer within the account's timeout
 * @param FUNV unavailable
 * @param nocondition the dummy member {@code empty} that clears everything when no other member is set
 */
@SoapType
public record CallDiversions(
        @Nullable String FUNC,
        @Nullable String FNOL,
        @Nullable String FBUS,
        @Nullable String FNOA,
        @Nullable String FUNV,
        @Nullable String nocondition) {

    /** The literal target for the account's own mailbox. */
    public static final String VOICE_MAILBOX = "<voice-mailbox>";

    /** No diversion at all; an empty struct would not survive the wire (wire.md section 2). */
    public static final CallDiversions NONE = new CallDiversions(null, null, null, null, null, "empty");

    /** This set with other targets where a mailbox answers: busy, no answer, not online. */
    public CallDiversions withMailboxTargets(@Nullable String target) {
        return of(FUNC, target, target, target, FUNV);
    }

    /** The given targets, or {@link #NONE} when all are empty. */
    public static CallDiversions of(
            @Nullable String func,
            @Nullable String fnol,
            @Nullable String fbus,
            @Nullable String fnoa,
            @Nullable String funv) {
        var diversions = new CallDiversions(func, fnol, fbus, fnoa, funv, null);
        return diversions.isEmpty() ? NONE : diversions;
    }

    public boolean isEmpty() {
        return blank(FUNC) && blank(FNOL) && blank(FBUS) && blank(FNOA) && blank(FUNV);
    }

    private static boolean blank(@Nullable String target) {
        return target == null || target.isBlank();
    }
}
