package org.ngnportal.onboarding.internal;

import java.util.Objects;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;

/** The mailbox. */
final class VoicemailStep implements Step {

    @Override
    public Finding look(Context context) {
        return context.session()
                .voicemail()
                .findAccount(id(context))
                .filter(found -> isAsWanted(found, wanted(context)))
                .<Finding>map(found -> new Finding.Ours(null))
                .orElseGet(Finding.Nothing::new);
    }

    /** A mailbox that exists belongs to an account that is ours: it is made what is wanted. */
    @Override
    public Finding create(Context context) {
        var voicemail = context.session().voicemail();
        var wanted = wanted(context);
        try {
            voicemail.addAccount(wanted);
        } catch (NgnProException.Fault refused) {
            if (!exists(context)) {
                throw refused;
            }
            voicemail.updateAccount(wanted);
        }
        return new Finding.Ours(null);
    }

    @Override
    public void remove(Context context) {
        context.session().voicemail().removeAccount(id(context));
    }

    private static boolean exists(Context context) {
        try {
            context.session().voicemail().getAccount(id(context));
            return true;
        } catch (NgnProException.Fault fault) {
            return false;
        }
    }

    private static VoicemailAccount wanted(Context context) {
        var plan = context.plan();
        var pin = plan.mail().voicemailPin();
        var mailbox = plan.mailbox();
        return VoicemailAccount.of(
                id(context),
                (plan.mail().firstName() + " " + plan.mail().lastName()).strip(),
                plan.email(),
                pin == null ? null : pin.reveal(),
                mailbox != null && mailbox.deleteAfterMailing());
    }

    private static boolean isAsWanted(VoicemailAccount found, VoicemailAccount wanted) {
        return Objects.equals(found.password(), wanted.password())
                && Objects.equals(found.email(), wanted.email())
                && Objects.equals(found.options(), wanted.options());
    }

    static SipId id(Context context) {
        return AccountStep.id(Objects.requireNonNull(context.onboarding().address(), "the account comes first"));
    }
}
