package org.ngnportal.changes.ui;

import java.util.List;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.accounts.SubscriberActions;
import org.ngnportal.changes.ChangeKind;
import org.ngnportal.changes.MassChanges;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BulkBookings;
import org.ngnportal.prepaid.Money;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerNames;
import org.springframework.stereotype.Component;

/** What the list of subscribers offers to do with many. */
@Component
class MassChangeActions implements SubscriberActions {

    private final MassChanges changes;
    private final StaffLines lines;
    private final BulkBookings bookings;
    private final CustomerNames customers;

    MassChangeActions(MassChanges changes, StaffLines lines, BulkBookings bookings, CustomerNames customers) {
        this.changes = changes;
        this.lines = lines;
        this.bookings = bookings;
        this.customers = customers;
    }

    @Override
    public List<SubscriberAction> of(Actor actor) {
        return changes.offered(actor).stream()
                .map(kind -> new SubscriberAction(
                        Texts.t("changes.action." + kind.key()),
                        kind.isDestructive(),
                        chosen -> open(actor, kind, chosen)))
                .toList();
    }

    private void open(Actor actor, ChangeKind kind, Chosen chosen) {
        try {
            var limit = kind == ChangeKind.ADD_BALANCE ? bookings.limit(actor) : Money.ZERO;
            var forms = new ChangeForms(lines.delegation(actor), limit, new OwnerChoice(customers, actor));
            new MassChangeDialog(changes, actor, kind, forms.of(kind), chosen).open();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("changes.previewing"));
        }
    }
}
