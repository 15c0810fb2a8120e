package org.ngnportal.accounts;

import java.util.function.UnaryOperator;
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
record MailboxDiversions(DiversionTarget target, @Nullable DiversionTarget address) {

    /** @param number the mailbox's own number, empty when unknown */
    static MailboxDiversions of(TenantSettings settings, String number) {
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

    CallDiversions added(CallDiversions now) {
        UnaryOperator<@Nullable DiversionTarget> fill = old -> old == null || old.isNone() ? target : old;
        return CallDiversions.of(
                now.FUNC(), fill.apply(now.FNOL()), fill.apply(now.FBUS()), fill.apply(now.FNOA()), now.FUNV());
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

    private @Nullable DiversionTarget keep(@Nullable DiversionTarget old) {
        return old == null || old.isMailbox() || isAddress(old) ? null : old;
    }

    private boolean isAddress(DiversionTarget target) {
        return address != null && target.address().equals(address.address());
    }
}
