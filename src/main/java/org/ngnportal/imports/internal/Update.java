package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Secret;

/**
 * Changes an account as it was checked. What somebody else has changed since is told and left; a repetition finds its own
 * values there and goes on with the others.
 */
final class Update {

    private final Row<SubscriberOrder> row;
    private final Change change;
    private final SipAddress address;

    Update(Row<SubscriberOrder> row, Session session, TenantSettings settings, NumberRanges ranges) {
        this.row = row;
        this.address = Objects.requireNonNull(row.order().wish().address(), "an account that exists has an address");
        this.change = new Change(session, session.actor(), address, settings, ranges);
    }

    RowResult carryOut() {
        var order = row.order();
        var read = change.read(order.before().keySet());
        if (read.isEmpty()) {
            return RowResult.refused(RowWords.of("wish.result.gone", address));
        }
        var live = read.get();
        var wanted = WishValues.of(order.wish());
        var todo = new EnumMap<ImportField, String>(ImportField.class);
        var conflicts = new ArrayList<ImportField>();
        order.before().forEach((field, before) -> {
            var after = wanted.getOrDefault(field, "");
            var now = live.value(field);
            if (!WishValues.same(field, now, after)) {
                if (WishValues.same(field, now, before) || isOfOurMailbox(field, now, wanted)) {
                    todo.put(field, after);
                } else {
                    conflicts.add(field);
                }
            }
        });
        if (!conflicts.isEmpty()) {
            return RowResult.refused(RowWords.of("wish.result.changed-since", columns(conflicts)));
        }
        var passwords = order.wish().passwords();
        var pin = order.wish().voicemail().pin();
        var secrets = secrets(order, pin);
        if (todo.isEmpty() && secrets.isEmpty() && !row.again()) {
            return RowResult.unchanged(RowWords.NONE);
        }
        try {
            change.apply(live, todo, passwords, pin);
        } catch (Fault fault) {
            if (Faults.passes(fault)) {
                throw fault;
            }
            return putBack(order.before(), wanted, RowResult.refused(fault), secrets);
        } catch (Reach.TakenException taken) {
            return putBack(
                    order.before(), wanted, RowResult.refused(RowWords.of("wish.result.taken", taken.what())), secrets);
        }
        var after = new EnumMap<ImportField, String>(ImportField.class);
        order.before().keySet().forEach(field -> after.put(field, wanted.getOrDefault(field, "")));
        return RowResult.done(
                RowWords.NONE, new WorkMemory(false, address.toString(), order.before(), after, secrets, null).json());
    }

    /** What was changed before the platform refused the rest is made what it was. */
    private RowResult putBack(
            Map<ImportField, String> before,
            Map<ImportField, String> wanted,
            RowResult refusal,
            List<ImportField> secrets) {
        try {
            var live = change.read(before.keySet());
            if (live.isEmpty()) {
                return refusal;
            }
            var back = new EnumMap<ImportField, String>(ImportField.class);
            before.forEach((field, value) -> {
                var now = live.get().value(field);
                boolean ours = WishValues.same(field, now, wanted.getOrDefault(field, ""));
                if (isList(field) && !WishValues.same(field, now, value)
                        || ours && !WishValues.same(field, now, value)) {
                    back.put(field, value);
                }
            });
            boolean mailboxGone = Cells.YES.equals(back.get(ImportField.VOICEMAIL));
            if (mailboxGone) {
                back.remove(ImportField.VOICEMAIL);
            }
            change.apply(live.get(), back, SubscriberWish.Passwords.UNSAID, null);
            return secrets.isEmpty() && !mailboxGone
                    ? refusal
                    : RowResult.uncertain(RowWords.of("wish.result.partly", columns(secrets), refusal.faultText()));
        } catch (Fault fault) {
            if (Faults.passes(fault)) {
                throw fault;
            }
            return RowResult.uncertain(RowWords.of("wish.result.left-over", address, fault.text()));
        }
    }

    /** Of a list a part may have been changed. */
    private static boolean isList(ImportField field) {
        return field == ImportField.ALIASES || field == ImportField.NUMBERS;
    }

    /** An earlier try has added the mailbox, to which some calls go then by themselves. */
    private boolean isOfOurMailbox(ImportField field, String now, Map<ImportField, String> wanted) {
        return row.again()
                && ImportField.DIVERSIONS.contains(field)
                && now.equals(ImportField.TO_VOICEMAIL)
                && row.order().before().containsKey(ImportField.VOICEMAIL)
                && Cells.YES.equals(wanted.get(ImportField.VOICEMAIL));
    }

    /** The PIN of a new mailbox goes with it. */
    private static List<ImportField> secrets(SubscriberOrder order, @Nullable Secret pin) {
        var wish = order.wish();
        var secrets = new ArrayList<ImportField>();
        if (wish.passwords().sip() != null) {
            secrets.add(ImportField.SIP_PASSWORD);
        }
        if (wish.passwords().web() != null) {
            secrets.add(ImportField.WEB_PASSWORD);
        }
        if (pin != null && !order.before().containsKey(ImportField.VOICEMAIL)) {
            secrets.add(ImportField.PIN);
        }
        return secrets;
    }

    static String columns(List<ImportField> fields) {
        return fields.stream().map(ImportField::column).collect(Collectors.joining(", "));
    }
}
