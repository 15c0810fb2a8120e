package org.ngnportal.prepaid.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup.Need;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.BulkBookings;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

@Service
class PlatformBulkBookings implements BulkBookings {

    private final Bookings bookings;
    private final Tenants tenants;
    private final BookingSettings settings;
    private final InstantSource clock = InstantSource.system();

    PlatformBulkBookings(Bookings bookings, Tenants tenants, BookingSettings settings) {
        this.bookings = bookings;
        this.tenants = tenants;
        this.settings = settings;
    }

    @Override
    public Money limit(Actor actor) {
        return bookings.limit(actor);
    }

    @Override
    public void require(Actor actor, Money value) {
        Rights.require(actor, Area.PREPAID, Action.CREATE);
        if (!Need.PREPAID_CHANGES.isMetBy(tenants.settings(actor).delegation())) {
            throw new NotPermittedException(Reason.PREPAID_CHANGES_NOT_DELEGATED);
        }
        if (value.magnitude().compareTo(limit(actor)) > 0) {
            throw new DeniedException(actor.responsible().role() + " may not book more than " + limit(actor));
        }
    }

    @Override
    public Result book(
            NgnProSession platform,
            BookingId id,
            SipAddress address,
            Money value,
            String reason,
            @Nullable Instant askedAt,
            Consumer<Instant> asking) {
        if (askedAt != null) {
            var found = find(platform, id, address);
            if (found.isPresent()) {
                return booked(found.get().balance());
            }
            if (clock.instant().isBefore(askedAt.plus(settings.grace()))) {
                return new Result.TooEarly();
            }
            asking.accept(clock.instant());
        }
        return ask(platform, id, address, value, reason);
    }

    /** A fault may be the end of something that was booked all the same: the history decides. */
    private static Result ask(NgnProSession platform, BookingId id, SipAddress address, Money value, String reason) {
        try {
            var change = platform.sip()
                    .addBalance(Counter.id(address), value.amount(), reason.strip() + " " + id.reference());
            return booked(change.new_balance());
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.BUSY)) {
                throw fault;
            }
            return despite(fault, platform, id, address);
        }
    }

    private static Result despite(
            NgnProException.Fault fault, NgnProSession platform, BookingId id, SipAddress address) {
        Optional<CreditHistoryEntry> found;
        try {
            found = find(platform, id, address);
        } catch (NgnProException.Fault second) {
            if (second.code() != fault.code() || fault.is(FaultCode.INTERNAL)) {
                return new Result.Unknown();
            }
            throw fault;
        }
        return booked(found.orElseThrow(() -> fault).balance());
    }

    private static Optional<CreditHistoryEntry> find(NgnProSession platform, BookingId id, SipAddress address) {
        var entries = platform.sip()
                .findCreditHistory(Counter.id(address), Counter.HISTORY)
                .entries();
        return entries == null
                ? Optional.empty()
                : entries.stream()
                        .filter(entry -> Objects.requireNonNullElse(entry.description(), "")
                                .contains(id.reference()))
                        .findFirst();
    }

    private static Result booked(@Nullable BigDecimal balance) {
        return new Result.Booked(balance == null ? null : Money.told(balance));
    }
}
