package org.ngnportal.accounts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.tenancy.TenantSettings;

/**
 * Diversions to the mailbox (contract section 3.7): busy, no answer and not online go there when it is added, unless they
 * go somewhere else already; only those that go there end when it is removed.
 *
 * @param target what is written for the mailbox
 * @param address the mailbox's own, null when unknown
 */
public record MailboxDiversions(
        DiversionTarget target, @Nullable DiversionTarget address) {

    /** @param number the mailbox's own number, empty when unknown */
    public static MailboxDiversions of(TenantSettings settings, String number) {
        var server = settings.property("voicemail_server");
        if (server.isEmpty() || number.isEmpty()) {
            return new MailboxDiversions(DiversionTarget.MAILBOX, null);
        }
        var address = new DiversionTarget("sip:" + number + "@" + server.get());
        boolean useAddress = settings.property("absolute_voicemail_uri")
                .filter(value -> !value.equals("0"))
                .isPresent();
        return new MailboxDiversions(useAddress ? address : DiversionTarget.MAILBOX, address);
    }

    /** When calls go to the mailbox. */
    public Set<MailboxCondition> here(CallDiversions now) {
        var found = EnumSet.noneOf(MailboxCondition.class);
        Arrays.stream(MailboxCondition.values())
                .filter(condition -> leadsHere(condition.targetIn(now)))
                .forEach(found::add);
        return found;
    }

    /** When calls go somewhere else although the mailbox could answer, and where to. */
    public Map<MailboxCondition, DiversionTarget> elsewhere(CallDiversions now) {
        var found = new EnumMap<MailboxCondition, DiversionTarget>(MailboxCondition.class);
        for (var condition : MailboxCondition.values()) {
            var where = condition.targetIn(now);
            if (where != null && !where.isNone() && !leadsHere(where)) {
                found.put(condition, where);
            }
        }
        return found;
    }

    /** Whether a target is the mailbox, in any spelling. */
    public boolean leadsHere(@Nullable DiversionTarget where) {
        return where != null && (where.isMailbox() || isAddress(where));
    }

    CallDiversions added(CallDiversions now) {
        return added(now, Set.of());
    }

    /** @param replaced when calls shall go to the mailbox though they go somewhere else */
    CallDiversions added(CallDiversions now, Set<MailboxCondition> replaced) {
        return CallDiversions.of(
                now.FUNC(),
                fill(now, MailboxCondition.OFFLINE, replaced),
                fill(now, MailboxCondition.BUSY, replaced),
                fill(now, MailboxCondition.NO_ANSWER, replaced),
                now.FUNV());
    }

    CallDiversions removed(CallDiversions now) {
        return CallDiversions.of(
                keep(now.FUNC()), keep(now.FNOL()), keep(now.FBUS()), keep(now.FNOA()), keep(now.FUNV()));
    }

    static int count(CallDiversions diversions) {
        return (int)
                Stream.of(diversions.FUNC(), diversions.FNOL(), diversions.FBUS(), diversions.FNOA(), diversions.FUNV())
                        .filter(target -> target != null && !target.isNone())
                        .count();
    }

    private DiversionTarget fill(CallDiversions now, MailboxCondition condition, Set<MailboxCondition> replaced) {
        var old = condition.targetIn(now);
        return old == null || old.isNone() || replaced.contains(condition) ? target : old;
    }

    private @Nullable DiversionTarget keep(@Nullable DiversionTarget old) {
        return leadsHere(old) ? null : old;
    }

    private boolean isAddress(DiversionTarget where) {
        return address != null && where.address().equals(address.address());
    }
}
