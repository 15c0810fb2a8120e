package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.onboarding.AccountMarker;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.TenantSettings;

/** Takes back what a row did, as far as it is still as the row left it. */
final class Undoing {

    private final UndoneRow row;
    private final Session session;
    private final NumberRanges ranges;
    private final Change change;
    private final WorkMemory memory;
    private final SipAddress address;

    Undoing(UndoneRow row, Session session, TenantSettings settings, NumberRanges ranges) {
        this.row = row;
        this.session = session;
        this.ranges = ranges;
        this.memory = WorkMemory.read(row.memory());
        this.address = memory.sipAddress();
        this.change = new Change(session, session.actor(), address, settings, ranges);
    }

    RowResult undo() {
        return memory.created() ? removed() : putBack();
    }

    private RowResult removed() {
        var after = NewValues.whole(memory.after());
        var numbers = LiveValues.words(after.getOrDefault(ImportField.NUMBERS, ""));
        var reach = new Reach(session, address, ranges, 0);
        var read = change.read(EnumSet.allOf(ImportField.class));
        if (read.isEmpty()) {
            reach.removeNumbers(numbers);
            return row.again()
                    ? RowResult.done(RowWords.NONE, null)
                    : RowResult.done(RowWords.of("wish.undo.gone"), null);
        }
        var live = read.get();
        if (!new AccountMarker(row.id().value()).isOn(live.account())) {
            return RowResult.kept(RowWords.of("wish.undo.another"));
        }
        var changed = new ArrayList<ImportField>();
        after.forEach((field, value) -> {
            if (live.values().containsKey(field) && !isAsLeft(field, value, live)) {
                changed.add(field);
            }
        });
        var booked = memory.balance() == null ? Money.ZERO : Money.of(memory.balance());
        if (Cells.YES.equals(live.value(ImportField.PREPAID))
                && StartBalance.balance(session, address).compareTo(booked) != 0) {
            changed.add(ImportField.START_BALANCE);
        }
        if (!changed.isEmpty()) {
            return kept(changed, booked);
        }
        reach.removeNumbers(numbers);
        reach.removeAliases(LiveValues.words(live.value(ImportField.ALIASES)));
        if (Parts.hasMailbox(live.values())) {
            session.voicemail().removeAccount(Addresses.id(address));
        }
        session.sip().deleteAccount(Addresses.id(address));
        return RowResult.done(RowWords.NONE, null);
    }

    /** An earlier try may have removed a part of what the row left. */
    private boolean isAsLeft(ImportField field, String left, Change.Live live) {
        var now = live.value(field);
        if (WishValues.same(field, now, left)) {
            return true;
        }
        return row.again()
                && switch (field) {
                    case ALIASES, NUMBERS -> LiveValues.words(left).containsAll(LiveValues.words(now));
                    case VOICEMAIL -> now.equals(Cells.NO);
                    case DELETE_AFTER_MAILING -> !Parts.hasMailbox(live.values());
                    case DIVERT_ALL, DIVERT_BUSY, DIVERT_NO_ANSWER, DIVERT_OFFLINE, DIVERT_UNAVAILABLE ->
                        left.equals(ImportField.TO_VOICEMAIL) && !Parts.hasMailbox(live.values());
                    default -> false;
                };
    }

    private RowResult kept(List<ImportField> changed, Money booked) {
        if (!booked.isPositive()) {
            return RowResult.kept(RowWords.of("wish.undo.kept", Update.columns(changed)));
        }
        var back = StartBalance.takeBack(session, address, row.id().value(), booked);
        return RowResult.kept(RowWords.of("wish.undo.kept-balance", Update.columns(changed), back));
    }

    private RowResult putBack() {
        var read = change.read(memory.before().keySet());
        if (read.isEmpty()) {
            return RowResult.kept(RowWords.of("wish.undo.gone"));
        }
        var live = read.get();
        var back = new EnumMap<ImportField, String>(ImportField.class);
        var kept = new ArrayList<>(memory.secrets());
        memory.before().forEach((field, before) -> {
            var now = live.value(field);
            if (WishValues.same(field, now, before)) {
                return;
            }
            boolean gone = field == ImportField.VOICEMAIL && Cells.YES.equals(before);
            if (!gone && WishValues.same(field, now, memory.after().getOrDefault(field, ""))) {
                back.put(field, before);
            } else {
                kept.add(field);
            }
        });
        change.apply(live, back, SubscriberWish.Passwords.UNSAID, null);
        return kept.isEmpty()
                ? RowResult.done(RowWords.NONE, null)
                : RowResult.kept(RowWords.of("wish.undo.partly", Update.columns(kept)));
    }
}
