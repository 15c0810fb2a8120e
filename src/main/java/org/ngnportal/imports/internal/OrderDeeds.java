package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.List;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.SubscriberChanges;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Subject;

/** What rows do, for the journal. */
final class OrderDeeds {

    private OrderDeeds() {}

    static Deed of(SubscriberOrder order) {
        var wish = order.wish();
        var changes = new ArrayList<FieldChange>();
        var wanted = WishValues.of(wish);
        if (order.create()) {
            var plain = NewValues.plain();
            wanted.forEach((field, value) -> {
                if (!value.equals(plain.get(field))) {
                    changes.add(FieldChange.to(name(field), value));
                }
            });
        } else {
            order.before()
                    .forEach((field, before) ->
                            changes.add(FieldChange.of(name(field), before, wanted.getOrDefault(field, ""))));
        }
        var balance = wish.services().startBalance();
        if (order.create() && balance != null && !balance.isZero()) {
            changes.add(FieldChange.to("value", balance));
        }
        if (wish.passwords().sip() != null) {
            changes.add(FieldChange.ofSecret("sip-password"));
        }
        if (wish.passwords().web() != null) {
            changes.add(FieldChange.ofSecret("web-password"));
        }
        if (wish.voicemail().pin() != null) {
            changes.add(FieldChange.ofSecret("pin"));
        }
        var address = wish.address();
        // until the platform has picked the number, a row goes by its domain
        Object what = address == null ? wish.domain() : address;
        return Deed.of(
                order.create() ? Actions.SUBSCRIBER_CREATE : Actions.SUBSCRIBER_SAVE,
                Subject.subscriber(what),
                changes);
    }

    static Deed undoing(WorkMemory memory) {
        var subject = Subject.subscriber(memory.sipAddress());
        if (memory.created()) {
            return Deed.of(Actions.SUBSCRIBER_ROLL_BACK, subject, List.of());
        }
        var changes = new ArrayList<FieldChange>();
        memory.before()
                .forEach((field, before) ->
                        changes.add(FieldChange.of(name(field), memory.after().getOrDefault(field, ""), before)));
        return Deed.of(Actions.SUBSCRIBER_SAVE, subject, changes);
    }

    private static String name(ImportField field) {
        return switch (field) {
            case FIRST_NAME -> "first-name";
            case LAST_NAME -> "last-name";
            case EMAIL -> "email";
            case LANGUAGE -> "language";
            case TIME_ZONE -> "time-zone";
            case PSTN -> SubscriberChanges.field(AccountGroup.FREE_PSTN);
            case CALLER_ID -> SubscriberChanges.CALLER_ID;
            case PREPAID -> "prepaid";
            case QUOTA -> SubscriberChanges.QUOTA;
            case CALL_LIMIT -> SubscriberChanges.CALL_LIMIT;
            case GROUPS -> "groups";
            case BLOCKED -> SubscriberChanges.field(AccountGroup.BLOCKED);
            case OWNER -> "owner";
            case VOICEMAIL -> SubscriberChanges.field(AccountGroup.VOICEMAIL);
            case DELETE_AFTER_MAILING -> "delete-after-mailing";
            case ALIASES -> "aliases";
            case NUMBERS -> "enum-numbers";
            case NO_ANSWER_SECONDS -> "no-answer-time";
            case DIVERT_ALL -> "diversion.all";
            case DIVERT_BUSY -> "diversion.busy";
            case DIVERT_NO_ANSWER -> "diversion.no-answer";
            case DIVERT_OFFLINE -> "diversion.offline";
            case DIVERT_UNAVAILABLE -> "diversion.unavailable";
            default -> field.column();
        };
    }
}
