package org.ngnportal.changes.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Memory;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.changes.internal.Target.Found;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Subject;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BulkBookings;
import org.ngnportal.prepaid.BulkBookings.Result;
import org.ngnportal.prepaid.Money;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Books on balances, each booking once: the row's id is the booking's, whose reference is looked for in the account's history
 * before the platform is asked again. Taking it back is a booking of its own, the other way round.
 */
@Component
class BookingWork implements BatchWork<BookingWork.Order> {

    static final String KIND = "balance";

    /** What is booked on each account, among the options of a batch. */
    static final String VALUE = "value";

    private final StaffLines lines;
    private final BulkBookings bookings;
    private final JsonMapper json = JsonMapper.builder().build();

    /** Since when it has been known that a counter-booking may have got through: waiting longer than needed does no harm. */
    private final Cache<RowId, Instant> tried =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).build();

    BookingWork(StaffLines lines, BulkBookings bookings) {
        this.lines = lines;
        this.bookings = bookings;
    }

    /** @param value as {@link Money} writes it */
    record Order(Target target, String value, String reason) {

        static Order of(StaffLine line, Money value, String reason) {
            return new Order(Target.of(line), value.toString(), reason);
        }

        Money money() {
            return Money.of(value);
        }
    }

    /**
     * What a row keeps.
     *
     * @param order what was booked
     * @param askedAt milliseconds since the epoch when the platform was asked last
     */
    record Kept(Order order, long askedAt) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> order() {
        return Order.class;
    }

    @Override
    public Area area() {
        return Area.PREPAID;
    }

    @Override
    public Action action() {
        return Action.CREATE;
    }

    @Override
    public void require(Actor actor, Map<String, String> options) {
        bookings.require(actor, Money.of(Objects.requireNonNull(options.get(VALUE))));
    }

    @Override
    public Deed deed(Row<Order> row) {
        return deed(row.order().target(), row.order().money(), row.order().reason(), booking(row.id()));
    }

    private static Deed deed(Target target, Money value, String reason, BookingId id) {
        return target.owned(Deed.of(
                Actions.BALANCE_ADD,
                Subject.subscriber(target.address()),
                FieldChange.to("value", value),
                FieldChange.to("reason", reason),
                FieldChange.to("reference", id.reference())));
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public RowResult carryOut(Row<Order> row, Session session) {
        var order = row.order();
        if (!row.again()) {
            switch (order.target().find(lines, session)) {
                case Found.Gone gone -> {
                    return RowResult.refused(RowWords.of("changes.row.gone"));
                }
                case Found.Another another -> {
                    return RowResult.refused(RowWords.of("changes.row.another"));
                }
                case Found.Same same -> {
                    if (!same.line().subscriber().telephony().prepaid()) {
                        return RowResult.refused(RowWords.of("changes.row.not-prepaid"));
                    }
                }
            }
        }
        var result = bookings.book(
                session,
                booking(row.id()),
                order.target().sip(),
                order.money(),
                order.reason(),
                row.again() ? lastAsked(row.memory(), row.askedAt()) : null,
                now -> row.memory().keep(kept(order, now)));
        return told(result, kept(order, row.askedAt()));
    }

    private Instant lastAsked(Memory memory, Instant first) {
        return memory.kept()
                .map(kept -> Objects.requireNonNull(json.readValue(kept, Kept.class)))
                .map(kept -> Instant.ofEpochMilli(kept.askedAt()))
                .filter(first::isBefore)
                .orElse(first);
    }

    private String kept(Order order, Instant askedAt) {
        return json.writeValueAsString(new Kept(order, askedAt.toEpochMilli()));
    }

    private static RowResult told(Result result, @Nullable String memory) {
        return switch (result) {
            case Result.Booked booked -> RowResult.done(words(booked.balance()), memory);
            case Result.TooEarly early -> RowResult.later();
            case Result.Unknown unknown -> RowResult.uncertain(RowWords.of("changes.row.unknown"));
        };
    }

    private static RowWords words(@Nullable Money balance) {
        return balance == null ? RowWords.NONE : RowWords.of("changes.row.balance", balance);
    }

    @Override
    public Deed deed(UndoneRow row) {
        var order = booked(row);
        return deed(order.target(), Money.ZERO.minus(order.money()), order.reason(), counterBooking(row.id()));
    }

    @Override
    public RowResult undo(UndoneRow row, Session session) {
        var order = booked(row);
        var result = bookings.book(
                session,
                counterBooking(row.id()),
                order.target().sip(),
                Money.ZERO.minus(order.money()),
                order.reason(),
                row.again() ? tried.get(row.id(), first -> Instant.now()) : null,
                now -> tried.put(row.id(), now));
        return told(result, null);
    }

    private Order booked(UndoneRow row) {
        return Objects.requireNonNull(json.readValue(row.memory(), Kept.class)).order();
    }

    private static BookingId booking(RowId row) {
        return new BookingId(row.value());
    }

    static BookingId counterBooking(RowId row) {
        return new BookingId(
                UUID.nameUUIDFromBytes(("counter-booking/" + row.value()).getBytes(StandardCharsets.US_ASCII)));
    }
}
