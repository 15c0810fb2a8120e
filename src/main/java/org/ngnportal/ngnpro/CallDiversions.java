package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Diversions of an account, one target per condition (contract section 3.7). Absent or empty is "no diversion".
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
        @Nullable DiversionTarget FUNC,
        @Nullable DiversionTarget FNOL,
        @Nullable DiversionTarget FBUS,
        @Nullable DiversionTarget FNOA,
        @Nullable DiversionTarget FUNV,
        @Nullable String nocondition) {

    /** No diversion at all; an empty struct would not survive the wire (wire.md section 2). */
    public static final CallDiversions NONE = new CallDiversions(null, null, null, null, null, "empty");

    /** This set with other targets where a mailbox answers: busy, no answer, not online. */
    public CallDiversions withMailboxTargets(@Nullable DiversionTarget target) {
        return of(FUNC, target, target, target, FUNV);
    }

    /** The given targets, or {@link #NONE} when all are empty. */
    public static CallDiversions of(
            @Nullable DiversionTarget func,
            @Nullable DiversionTarget fnol,
            @Nullable DiversionTarget fbus,
            @Nullable DiversionTarget fnoa,
            @Nullable DiversionTarget funv) {
        var diversions = new CallDiversions(func, fnol, fbus, fnoa, funv, null);
        return diversions.isEmpty() ? NONE : diversions;
    }

    /** As {@link #of}, with targets as they travel. */
    public static CallDiversions ofTexts(
            @Nullable String func,
            @Nullable String fnol,
            @Nullable String fbus,
            @Nullable String fnoa,
            @Nullable String funv) {
        return of(target(func), target(fnol), target(fbus), target(fnoa), target(funv));
    }

    public boolean isEmpty() {
        return blank(FUNC) && blank(FNOL) && blank(FBUS) && blank(FNOA) && blank(FUNV);
    }

    private static boolean blank(@Nullable DiversionTarget target) {
        return target == null || target.isNone();
    }

    private static @Nullable DiversionTarget target(@Nullable String text) {
        return text == null ? null : new DiversionTarget(text);
    }
}
