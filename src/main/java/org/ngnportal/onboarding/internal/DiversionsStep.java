package org.ngnportal.onboarding.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;

/** Calls go to the mailbox when the subscriber is busy, does not answer or is not online (contract section 3.7). */
final class DiversionsStep implements Step {

    @Override
    public Finding look(Context context) {
        var found = context.session().sip().getCallDiversions(VoicemailStep.id(context));
        var target = target(context);
        boolean set = isTo(target, found.FBUS()) && isTo(target, found.FNOA()) && isTo(target, found.FNOL());
        return set ? new Finding.Ours(null) : new Finding.Nothing();
    }

    @Override
    public Finding create(Context context) {
        context.session()
                .sip()
                .setCallDiversions(VoicemailStep.id(context), CallDiversions.NONE.withMailboxTargets(target(context)));
        return new Finding.Ours(null);
    }

    @Override
    public void remove(Context context) {
        context.session().sip().setCallDiversions(VoicemailStep.id(context), CallDiversions.NONE);
    }

    private static DiversionTarget target(Context context) {
        var mailbox = context.plan().mailbox();
        if (mailbox == null || mailbox.server() == null) {
            return DiversionTarget.MAILBOX;
        }
        var number = context.session()
                .voicemail()
                .getAccount(VoicemailStep.id(context))
                .mailbox();
        return Optional.ofNullable(number)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new DiversionTarget("sip:" + text + "@" + mailbox.server()))
                .orElse(DiversionTarget.MAILBOX);
    }

    private static boolean isTo(DiversionTarget target, @Nullable DiversionTarget found) {
        return target.equals(found) || (target.isMailbox() && found != null && found.isMailbox());
    }
}
