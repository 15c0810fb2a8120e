package org.ngnportal.onboarding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Subject;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.internal.Step.Context;
import org.ngnportal.sip.SipAddress;

/** What the steps of an onboarding do, for the journal. */
final class OnboardingDeeds {

    private OnboardingDeeds() {}

    static Deed creating(OnboardingStep step, Context context) {
        var subject = subject(context.onboarding());
        return switch (step) {
            case ACCOUNT -> Deed.of(Actions.SUBSCRIBER_CREATE, subject, account(context.plan()));
            case VOICEMAIL ->
                Deed.of(
                        Actions.MAILBOX_ADD,
                        subject,
                        FieldChange.to("email", context.plan().email()),
                        FieldChange.ofSecret("pin"));
            case DIVERSIONS -> Deed.of(Actions.DIVERSIONS_SET, subject);
        };
    }

    static Deed removing(Onboarding onboarding) {
        return Deed.of(Actions.SUBSCRIBER_ROLL_BACK, subject(onboarding));
    }

    /** Until the platform has picked the number, an onboarding goes by its domain. */
    static Deed numbered(SipAddress address) {
        return Deed.of(Actions.SUBSCRIBER_NUMBER, Subject.subscriber(address));
    }

    private static Subject subject(Onboarding onboarding) {
        var order = onboarding.order();
        Object known = Optional.<Object>ofNullable(onboarding.address())
                .or(() -> Optional.ofNullable(order.username()).map(name -> name + "@" + order.domain()))
                .orElse(order.domain());
        return Subject.subscriber(known);
    }

    private static List<FieldChange> account(Plan plan) {
        var mail = plan.mail();
        var changes = new ArrayList<FieldChange>();
        note(changes, "first-name", mail.firstName());
        note(changes, "last-name", mail.lastName());
        note(changes, "email", plan.email());
        note(changes, "language", plan.language());
        note(changes, "time-zone", mail.timeZone());
        note(changes, "caller-id", plan.callerId());
        note(changes, "call-limit", plan.callLimit() == 0 ? "" : Integer.toString(plan.callLimit()));
        note(changes, "quota", plan.quota() == 0 ? "" : Integer.toString(plan.quota()));
        plan.groups().forEach(group -> changes.add(FieldChange.of("group." + group, false, true)));
        changes.add(FieldChange.ofSecret("sip-password"));
        if (mail.webPassword() != null) {
            changes.add(FieldChange.ofSecret("web-password"));
        }
        return changes;
    }

    private static void note(List<FieldChange> changes, String field, String value) {
        if (!value.isEmpty()) {
            changes.add(FieldChange.to(field, value));
        }
    }
}
