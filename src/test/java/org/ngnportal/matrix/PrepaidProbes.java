package org.ngnportal.matrix;

import java.util.List;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.prepaid.VoucherBatches;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** Balances, bookings and vouchers. */
final class PrepaidProbes {

    private static final Money ONE = Money.of("1");

    private final World world;
    private final Bookings bookings;
    private final Credits credits;
    private final Vouchers vouchers;
    private final VoucherBatches batches;

    private PrepaidProbes(World world) {
        this.world = world;
        bookings = world.bean(Bookings.class);
        credits = world.bean(Credits.class);
        vouchers = world.bean(Vouchers.class);
        batches = world.bean(VoucherBatches.class);
        for (var tenant : Tenant.values()) {
            world.platform()
                    .customer()
                    .setProperties(
                            world.customer(tenant).id().value(),
                            List.of(new CustomerProperty("prepaid_changes", null, "1", null)));
        }
    }

    static List<Probe<?>> all(World world) {
        return new PrepaidProbes(world).probes();
    }

    private record Redeemable(SipAddress account, VoucherCode code) {}

    private List<Probe<?>> probes() {
        var account = new Target<>(this::account, this::booked);
        var undecided = new Target<>(this::undecided, booking -> state(booking.id()));
        var redeemable = new Target<>(this::redeemable, it -> booked(it.account()));
        var audience = new Target<Tenant>(tenant -> tenant, tenant -> count("voucher_batch"));
        var batch = new Target<>(this::batch, this::state);
        return List.of(
                account.changed(
                        "Bookings.order(BookingId, SipAddress, Money, String, boolean)",
                        Area.PREPAID,
                        Action.CREATE,
                        (by, it) -> bookings.order(by, BookingId.random(), it, ONE, "Probe", false)),
                undecided.shown(
                        "Bookings.find(BookingId)",
                        Area.PREPAID,
                        (by, it) -> bookings.find(by, it.id()).isPresent()),
                undecided.shown(
                        "Bookings.open(SipAddress)",
                        Area.PREPAID,
                        (by, it) -> !bookings.open(by, it.address()).isEmpty()),
                undecided.effective("Bookings.resume(BookingId)", Area.PREPAID, Action.CREATE, (by, it) -> {
                    bookings.resume(by, it.id());
                    return isDecided(it);
                }),
                undecided.effective("Bookings.cancel(BookingId)", Area.PREPAID, Action.CREATE, (by, it) -> {
                    bookings.cancel(by, it.id());
                    return isDecided(it);
                }),
                account.shown(
                        "Credits.balance(SipAddress)",
                        Area.PREPAID,
                        (by, it) -> !credits.balance(by, it).balance().isPositive()),
                account.shown(
                        "Credits.history(SipAddress, int)",
                        Area.PREPAID,
                        (by, it) -> credits.history(by, it, 10).complete()),
                redeemable.changed(
                        "Vouchers.look(SipAddress, VoucherCode, String)",
                        Area.PREPAID,
                        Action.CREATE,
                        (by, it) -> vouchers.look(by, it.account(), it.code(), somewhere())),
                redeemable.changed(
                        "Vouchers.redeem(BookingId, SipAddress, VoucherCode, String)",
                        Area.PREPAID,
                        Action.CREATE,
                        (by, it) -> vouchers.redeem(by, BookingId.random(), it.account(), it.code(), somewhere())),
                account.changed(
                        "Vouchers.redeemCard(BookingId, SipAddress, int, Secret, String)",
                        Area.PREPAID,
                        Action.CREATE,
                        (by, it) ->
                                vouchers.redeemCard(by, BookingId.random(), it, 1, new Secret("none"), somewhere())),
                audience.changed(
                        "VoucherBatches.create(BatchId, Wanted)",
                        Area.VOUCHERS,
                        Action.CREATE,
                        (by, it) -> batches.create(by, BatchId.random(), wanted(it))),
                batch.shown(
                        "VoucherBatches.list(int, int)",
                        Area.VOUCHERS,
                        (by, it) -> batches.list(by, 0, 1000).stream()
                                .anyMatch(found -> found.id().equals(it))),
                batch.shown(
                        "VoucherBatches.find(BatchId)",
                        Area.VOUCHERS,
                        (by, it) -> batches.find(by, it).isPresent()),
                batch.shown(
                        "VoucherBatches.vouchers(BatchId, int, int)",
                        Area.VOUCHERS,
                        (by, it) -> !batches.vouchers(by, it, 0, 1).isEmpty()),
                batch.changed(
                        "VoucherBatches.block(BatchId, boolean)",
                        Area.VOUCHERS,
                        Action.CHANGE,
                        (by, it) -> batches.block(by, it, true)),
                batch.changed(
                        "VoucherBatches.block(BatchId, int, boolean)",
                        Area.VOUCHERS,
                        Action.CHANGE,
                        (by, it) -> batches.block(by, it, 1, true)),
                batch.changed("VoucherBatches.expire(BatchId)", Area.VOUCHERS, Action.CHANGE, batches::expire));
    }

    private SipAddress account(Tenant tenant) {
        var address = World.unusedAddress(tenant);
        world.platform()
                .sip()
                .addAccount(SipAccount.builder(World.id(address))
                        .password("a-clear-secret")
                        .name("Test", "Person")
                        .email("test@example.org")
                        .groups(List.of())
                        .prepaid(true)
                        .build());
        return address;
    }

    /** One that was carried out, and of which that is not known. */
    private Booking undecided(Tenant tenant) {
        var booking = bookings.order(world.administrator(), BookingId.random(), account(tenant), ONE, "Probe", false);
        World.waitUntil(() -> bookings.find(world.administrator(), booking.id())
                .orElseThrow()
                .state()
                .isFinal());
        world.database()
                .sql("UPDATE booking SET state = 'NEEDS_DECISION', actor_sealed = :any WHERE id = :id")
                .param("any", new byte[] {1})
                .param("id", booking.id().value())
                .update();
        return booking;
    }

    private boolean isDecided(Booking booking) {
        return !state(booking.id()).equals("NEEDS_DECISION");
    }

    private Redeemable redeemable(Tenant tenant) {
        var made = batches.create(world.administrator(), BatchId.random(), wanted(tenant));
        return new Redeemable(account(tenant), made.codes().getFirst());
    }

    private BatchId batch(Tenant tenant) {
        return batches.create(world.administrator(), BatchId.random(), wanted(tenant))
                .batch()
                .id();
    }

    private VoucherBatch.Wanted wanted(Tenant tenant) {
        return new VoucherBatch.Wanted(1, ONE, null, world.customer(tenant).id(), "");
    }

    /** From where nobody else has failed. */
    private static String somewhere() {
        int place = World.unused();
        return "198.18." + place / 250 + "." + place % 250;
    }

    private Object booked(SipAddress address) {
        return world.database()
                .sql("SELECT count(*) FROM booking WHERE address = :address")
                .param("address", address.toString())
                .query(Integer.class)
                .single();
    }

    private String state(BookingId id) {
        return world.database()
                .sql("SELECT state FROM booking WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private Object state(BatchId id) {
        return world.database()
                .sql("SELECT b.blocked AS all_of_them, v.blocked, b.valid_until FROM voucher_batch b"
                        + " JOIN voucher v ON v.batch_id = b.id WHERE b.id = :id")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    private Object count(String table) {
        return world.database()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
