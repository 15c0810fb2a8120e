package org.ngnportal.accounts;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.tenancy.TenantSettings;

/**
 * Diversions to the mailbox (contract section 3.7): busy, no answer and not online go there when it is added, unless they
 * go somewhere else already; only those that go there end when it is removed.
 *
 * @param target what is written for the mailbox
 * @param known all forms that mean the mailbox
 */
record MailboxDiversions(String target, Set<String> known) {

    private static final String OLD_FORM = "voice-mailbox";

    /** @param number the mailbox's own number, empty when unknown */
    static MailboxDiversions of(TenantSettings settings, String number) {
        var server = settings.property("voicemail_server");
        if (server.isEmpty() || number.isEmpty()) {
            return new MailboxDiversions(CallDiversions.VOICE_MAILBOX, Set.of(CallDiversions.VOICE_MAILBOX, OLD_FORM));
        }
        var absolute = "sip:" + number + "@" + server.get();
        boolean useAbsolute = settings.property("absolute_voicemail_uri")
                .filter(value -> !value.equals("0"))
                .isPresent();
        return new MailboxDiversions(
                useAbsolute ? absolute : CallDiversions.VOICE_MAILBOX,
                Set.of(CallDiversions.VOICE_MAILBOX, OLD_FORM, absolute));
    }

    CallDiversions added(CallDiversions now) {
        UnaryOperator<@Nullable String> fill = old -> old == null || old.isBlank() ? target : old;
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
                        .filter(target -> target != null && !target.isBlank())
                        .count();
    }

    private @Nullable String keep(@Nullable String old) {
        return old == null || known.contains(old.strip()) ? null : old;
    }
}
