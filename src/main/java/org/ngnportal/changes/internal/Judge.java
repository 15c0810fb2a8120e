package org.ngnportal.changes.internal;

import java.util.List;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.FieldEdit;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.changes.ChangePreview.Detail;
import org.ngnportal.changes.ChangePreview.Sample;
import org.ngnportal.changes.MassChange;
import org.ngnportal.changes.Spared;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.journal.Actions;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Passwords;

/** Decides what a change does to an account. */
final class Judge {

    private final MassChange change;
    private final TenantSettings settings;
    private final Passwords passwords;

    Judge(MassChange change, TenantSettings settings, Passwords passwords) {
        this.change = change;
        this.settings = settings;
        this.passwords = passwords;
    }

    /** What becomes of one account. */
    sealed interface Verdict {

        /** @param order the row's */
        record Affected(Object order, Sample sample) implements Verdict {}

        record Untouched(Spared why) implements Verdict {}
    }

    Verdict judge(StaffLine line) {
        return switch (change) {
            case MassChange.OfFields fields -> fields(line, fields);
            case MassChange.AddBalance booking ->
                line.subscriber().telephony().prepaid()
                        ? affected(
                                BookingWork.Order.of(line, booking.value(), booking.reason()),
                                line,
                                List.of(),
                                new Detail.Balance(null))
                        : new Verdict.Untouched(Spared.NOT_PREPAID);
            case MassChange.ResetPasswords reset -> {
                var order = PasswordOrder.of(line, ResetAndSend.Wanted.by(reset.way()), settings, passwords);
                yield order.isDeliverable()
                        ? affected(order, line, List.of(), new Detail.Passwords(order.recipient()))
                        : new Verdict.Untouched(Spared.NO_EMAIL);
            }
            case MassChange.Delete delete ->
                affected(
                        DeletionWork.Order.of(line),
                        line,
                        List.of(),
                        new Detail.Deletion(line.subscriber().isIn(AccountGroup.VOICEMAIL)));
        };
    }

    private static Verdict fields(StaffLine line, MassChange.OfFields change) {
        List<FieldEdit> plan;
        try {
            plan = line.planned(change::applyTo);
        } catch (NotPermittedException refused) {
            return new Verdict.Untouched(Spared.of(refused));
        }
        return plan.isEmpty()
                ? new Verdict.Untouched(Spared.ALREADY_SO)
                : affected(
                        new FieldOrder(Target.of(line), action(change), plan),
                        line,
                        plan.stream().filter(FieldEdit::shown).toList(),
                        new Detail.None());
    }

    private static Verdict affected(Object order, StaffLine line, List<FieldEdit> edits, Detail detail) {
        return new Verdict.Affected(
                order, new Sample(line.address(), line.subscriber().identity().fullName(), edits, detail));
    }

    /** As the subscriber's page calls the same. */
    private static String action(MassChange.OfFields change) {
        return switch (change) {
            case MassChange.Group group -> switched(group.member());
            case MassChange.Pstn pstn -> switched(pstn.access());
            case MassChange.Block block -> switched(true);
            case MassChange.Unblock unblock -> switched(false);
            default -> Actions.SUBSCRIBER_SAVE;
        };
    }

    private static String switched(boolean on) {
        return on ? Actions.SUBSCRIBER_SWITCH_ON : Actions.SUBSCRIBER_SWITCH_OFF;
    }
}
