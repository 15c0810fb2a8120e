package org.ngnportal.imports.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.Row;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;

/**
 * Books the start balance exactly once: the booking carries the row's reference, and before it is asked for again the
 * account's history is read for it (decision 0013).
 */
final class StartBalance {

    /** The most the platform gives. */
    private static final int HISTORY = 5000;

    private final NgnProSession session;
    private final Row<?> row;
    private final Duration grace;

    StartBalance(NgnProSession session, Row<?> row, Duration grace) {
        this.session = session;
        this.row = row;
        this.grace = grace;
    }

    /** Whether it is booked, or there is nothing to book; else it is not known yet, and to be tried later. */
    boolean book(SipAddress account, @Nullable Money balance) {
        if (balance == null || balance.isZero()) {
            return true;
        }
        var reference = new BookingId(row.id().value()).reference();
        if (row.again()) {
            if (isBooked(session, account, reference)) {
                return true;
            }
            // a slow platform may still carry the last request out
            if (Instant.now().isBefore(Asked.last(row).plus(grace))) {
                return false;
            }
            Asked.now(row);
        }
        session.sip().addBalance(Addresses.id(account), balance.amount(), "Start balance " + reference);
        return true;
    }

    /**
     * Takes a booked balance back, but no more than is left; once.
     *
     * @return what was taken back; zero when nothing was left
     */
    static Money takeBack(NgnProSession session, SipAddress account, UUID row, Money booked) {
        var undo = new BookingId(new UUID(~row.getMostSignificantBits(), ~row.getLeastSignificantBits())).reference();
        if (isBooked(session, account, undo)) {
            return booked;
        }
        var left = balance(session, account);
        var back = left.compareTo(booked) < 0 ? left : booked;
        if (!back.isPositive()) {
            return Money.ZERO;
        }
        session.sip().addBalance(Addresses.id(account), back.amount().negate(), "Start balance taken back " + undo);
        return back;
    }

    static Money balance(NgnProSession session, SipAddress account) {
        var states = session.sip().getPrepaidStatus(List.of(Addresses.id(account)));
        var balance = states.isEmpty() ? null : states.getFirst().balance();
        return Money.told(Objects.requireNonNullElse(balance, BigDecimal.ZERO));
    }

    private static boolean isBooked(NgnProSession session, SipAddress account, String reference) {
        var entries =
                session.sip().findCreditHistory(Addresses.id(account), HISTORY).entries();
        return Objects.requireNonNullElse(entries, List.<CreditHistoryEntry>of()).stream()
                .anyMatch(entry ->
                        Objects.requireNonNullElse(entry.description(), "").contains(reference));
    }
}
