package org.ngnportal.imports.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchWork;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.Settled;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.journal.Deed;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/**
 * Carries out rows that create or change subscribers, and takes them back. Credentials of a new account are stored, sealed,
 * before the account exists, and released once it does.
 */
@Component
class SubscriberWork implements BatchWork<SubscriberOrder> {

    private final Tenants tenants;
    private final Deliveries deliveries;
    private final DeliveryHabits habits;
    private final RowSettings settings;

    /** New ranges of numbers are seen after a while. */
    private final Cache<Actor, NumberRanges> ranges = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(1_000)
            .build();

    SubscriberWork(Tenants tenants, Deliveries deliveries, DeliveryHabits habits, RowSettings settings) {
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.habits = habits;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public Class<SubscriberOrder> order() {
        return SubscriberOrder.class;
    }

    @Override
    public Area area() {
        return Area.SUBSCRIBERS;
    }

    @Override
    public Action action() {
        return Action.CHANGE;
    }

    @Override
    public Deed deed(Row<SubscriberOrder> row) {
        return OrderDeeds.of(row.order());
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public Deed deed(UndoneRow row) {
        return OrderDeeds.undoing(WorkMemory.read(row.memory()));
    }

    @Override
    public void begin(Actor actor, List<Row<SubscriberOrder>> rows) {
        var prepared = new HashMap<DeliveryId, SubscriberWish>();
        for (var row : rows) {
            if (row.order().create()) {
                prepared.put(delivery(row), row.order().wish());
            }
        }
        prepare(actor, prepared);
    }

    private void prepare(Actor actor, Map<DeliveryId, SubscriberWish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        var tenant = tenants.settings(actor);
        var usual = habits.usual(actor);
        deliveries.prepareAll(
                actor,
                wishes.entrySet().stream()
                        .map(entry -> Welcome.prepared(entry.getKey(), entry.getValue(), actor, tenant, usual))
                        .toList());
    }

    @Override
    public RowResult carryOut(Row<SubscriberOrder> row, Session session) {
        var tenant = tenants.settings(session.actor());
        var numbers = row.order().wish().reach().numbers();
        boolean needsRanges =
                numbers != null && !numbers.isEmpty() || row.order().before().containsKey(ImportField.NUMBERS);
        var known = needsRanges ? ranges(session) : NumberRanges.NONE;
        return row.order().create()
                ? new Creation(row, session, tenant, known, settings.grace()).carryOut()
                : new Update(row, session, tenant, known).carryOut();
    }

    @Override
    public void settled(Actor actor, List<Settled<SubscriberOrder>> rows) {
        var released = new HashMap<DeliveryId, SipAddress>();
        var dropped = new ArrayList<DeliveryId>();
        for (var row : rows) {
            if (row.row().order().create()) {
                var address = address(row);
                if (address != null) {
                    released.put(delivery(row.row()), address);
                } else if (row.cancelled() || row.result().kind() != RowResult.Kind.UNCERTAIN) {
                    dropped.add(delivery(row.row()));
                }
            }
        }
        if (!dropped.isEmpty()) {
            deliveries.dropAll(dropped, "the row was not carried out");
        }
        if (!released.isEmpty()) {
            renew(actor, rows, released);
        }
    }

    @Override
    public RowResult undo(UndoneRow row, Session session) {
        return new Undoing(row, session, tenants.settings(session.actor()), ranges(session)).undo();
    }

    @Override
    public void undone(Actor actor, List<UndoneRow> rows) {
        deliveries.withdrawAll(
                rows.stream().map(row -> new DeliveryId(row.id().value())).toList(), "the account was taken back");
    }

    /** Where a delivery expired while the batch was paused, the credentials are prepared anew: the row still has them. */
    private void renew(Actor actor, List<Settled<SubscriberOrder>> rows, HashMap<DeliveryId, SipAddress> released) {
        var lost = deliveries.readyAll(released);
        if (lost.isEmpty()) {
            return;
        }
        var renewed = new HashMap<DeliveryId, SipAddress>();
        var prepared = new HashMap<DeliveryId, SubscriberWish>();
        for (var row : rows) {
            if (lost.contains(delivery(row.row()))) {
                var id = DeliveryId.random();
                prepared.put(id, row.row().order().wish());
                renewed.put(id, Objects.requireNonNull(released.get(delivery(row.row()))));
            }
        }
        prepare(actor, prepared);
        deliveries.readyAll(renewed);
    }

    /** The address of an account that was created; null when none was. */
    private static @Nullable SipAddress address(Settled<SubscriberOrder> row) {
        var kind = row.result().kind();
        if (row.cancelled() || kind != RowResult.Kind.DONE && kind != RowResult.Kind.UNCHANGED) {
            return null;
        }
        return Optional.ofNullable(row.result().subject())
                .flatMap(SipAddress::parse)
                .orElse(row.row().order().wish().address());
    }

    private NumberRanges ranges(Session session) {
        return ranges.get(session.actor(), any -> NumberRanges.read(session));
    }

    private static DeliveryId delivery(Row<SubscriberOrder> row) {
        return new DeliveryId(row.id().value());
    }

    /** Language of mails where nothing is said. */
    static Locale locale(@Nullable String language) {
        return Locale.forLanguageTag(Objects.requireNonNullElse(language, WishValues.DEFAULT_LANGUAGE));
    }
}
