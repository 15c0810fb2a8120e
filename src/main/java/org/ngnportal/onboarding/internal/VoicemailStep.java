package org.ngnportal.onboarding.internal;

import java.util.Objects;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;

/** The mailbox. */
final class VoicemailStep implements Step {

    @Override
    public Finding look(Context context) {
        try {
            var found = context.session().voicemail().getAccount(id(context));
            return isAsWanted(found, wanted(context)) ? new Finding.Ours(null) : new Finding.Nothing();
        } catch (NgnProException.Fault fault) {
            if (isMissing(fault)) {
                return new Finding.Nothing();
            }
            throw fault;
        }
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
        try {
            context.session().voicemail().deleteAccount(id(context));
        } catch (NgnProException.Fault fault) {
            if (!isMissing(fault)) {
                throw fault;
            }
        }
    }

    private static boolean exists(Context context) {
        try {
            context.session().voicemail().getAccount(id(context));
            return true;
        } catch (NgnProException.Fault fault) {
            return false;
        }
    }

    /** Contract sections 2.3 and 5.2: a missing mailbox is told with either code. */
    private static boolean isMissing(NgnProException.Fault fault) {
        return fault.is(FaultCode.VOICEMAIL_NOT_FOUND) || fault.is(FaultCode.ACCOUNT_NOT_FOUND);
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
