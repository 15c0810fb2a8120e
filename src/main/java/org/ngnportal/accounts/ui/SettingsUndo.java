package org.ngnportal.accounts.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.AccountGroup.Kind;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberChanges;
import org.ngnportal.accounts.Telephony;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Outcome;
import org.ngnportal.tenancy.Actor;

/** Takes changes of simple settings back, as long as they still are as they were set. */
final class SettingsUndo {

    private static final Set<String> ACTIONS =
            Set.of(Actions.SUBSCRIBER_SAVE, Actions.SUBSCRIBER_SWITCH_ON, Actions.SUBSCRIBER_SWITCH_OFF);

    private final Accounts accounts;
    private final Actor actor;
    private final Permission permission;

    SettingsUndo(Accounts accounts, Actor actor, Permission permission) {
        this.accounts = accounts;
        this.actor = actor;
        this.permission = permission;
    }

    boolean isPossible(Subscriber current, JournalEntry entry) {
        var changes = entry.deed().changes();
        return permission.change()
                && entry.outcome() instanceof Outcome.Done
                && ACTIONS.contains(entry.deed().action())
                && !changes.isEmpty()
                && changes.stream()
                        .filter(change -> !change.field().equals(SubscriberChanges.BLOCK_REASON))
                        .allMatch(change -> isPossible(current, change));
    }

    /** Does the opposite, by the same ways as if somebody set it by hand. */
    Subscriber undo(Subscriber current, JournalEntry entry) {
        var result = current;
        for (var change : entry.deed().changes()) {
            var group = group(change);
            if (group.isPresent()) {
                result = accounts.setGroup(
                        actor, result, group.get(), change.before().equals(FieldChange.YES));
            }
        }
        var telephony = before(result.telephony(), entry.deed().changes());
        return telephony.equals(result.telephony())
                ? result
                : accounts.save(actor, result, result.withTelephony(telephony)).subscriber();
    }

    private boolean isPossible(Subscriber current, FieldChange change) {
        if (change.secret() || change.before().equals(change.after())) {
            return false;
        }
        return group(change)
                .map(group -> maySwitch(current, group)
                        && current.isIn(group) == change.after().equals(FieldChange.YES))
                .orElseGet(() -> permission.toChangePstn() && stillIs(current.telephony(), change));
    }

    private boolean maySwitch(Subscriber current, AccountGroup group) {
        return permission.toSwitch(group)
                && (group.kind() == Kind.SWITCH
                        || (group == AccountGroup.BLOCKED && accounts.mayBlock(actor, current)));
    }

    private boolean stillIs(Telephony telephony, FieldChange change) {
        return switch (change.field()) {
            case SubscriberChanges.CALLER_ID -> telephony.callerId().equals(change.after());
            case SubscriberChanges.CALL_LIMIT ->
                permission.toChangeCallLimit() && isNumber(change, telephony.callLimit());
            case SubscriberChanges.QUOTA -> isNumber(change, telephony.quota());
            default -> false;
        };
    }

    private static boolean isNumber(FieldChange change, int now) {
        return change.before().matches("\\d{1,9}") && change.after().equals(Integer.toString(now));
    }

    private static Telephony before(Telephony telephony, List<FieldChange> changes) {
        var former = telephony;
        for (var change : changes) {
            former = switch (change.field()) {
                case SubscriberChanges.CALLER_ID ->
                    new Telephony(change.before(), former.callLimit(), former.quota(), former.prepaid());
                case SubscriberChanges.CALL_LIMIT ->
                    new Telephony(
                            former.callerId(), Integer.parseInt(change.before()), former.quota(), former.prepaid());
                case SubscriberChanges.QUOTA ->
                    new Telephony(
                            former.callerId(), former.callLimit(), Integer.parseInt(change.before()), former.prepaid());
                default -> former;
            };
        }
        return former;
    }

    private static Optional<AccountGroup> group(FieldChange change) {
        return SubscriberChanges.group(change.field());
    }
}
