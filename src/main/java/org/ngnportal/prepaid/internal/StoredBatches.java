package org.ngnportal.prepaid.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.Voucher;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.prepaid.VoucherBatches;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Batches in the portal's database. */
@Service
class StoredBatches implements VoucherBatches {

    private static final String CURRENCY = "currency";
    private static final int LONGEST_CURRENCY = 20;
    private static final int LONGEST_NAME = 200;

    private final BatchStore batches;
    private final VoucherStore vouchers;
    private final VoucherKey key;
    private final NgnPro ngnPro;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    StoredBatches(
            BatchStore batches,
            VoucherStore vouchers,
            VoucherKey key,
            NgnPro ngnPro,
            Journal journal,
            TransactionOperations transaction) {
        this.batches = batches;
        this.vouchers = vouchers;
        this.key = key;
        this.ngnPro = ngnPro;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public VoucherBatch.Printed create(Actor actor, BatchId id, VoucherBatch.Wanted wanted) {
        Rights.require(actor, Area.VOUCHERS, Action.CREATE);
        check(wanted);
        var batch = planned(actor, id, wanted, reseller(actor, wanted.audience()));
        var codes = Stream.generate(() -> VoucherCode.random(random))
                .limit(batch.count())
                .toList();
        var hashes = codes.stream().map(key::hash).toList();
        var deed = Deed.of(
                        Actions.VOUCHERS_CREATE,
                        Subject.vouchers(id.name()),
                        FieldChange.to("count", batch.count()),
                        FieldChange.to("value", batch.value()),
                        FieldChange.to("valid-until", wanted.lastDay() == null ? "" : wanted.lastDay()))
                .ownedBy(owner(batch));
        journal.during(
                actor,
                deed,
                () -> transaction.executeWithoutResult(status -> {
                    batches.insert(batch);
                    vouchers.insert(id, hashes);
                }));
        return new VoucherBatch.Printed(batch, codes);
    }

    private static void check(VoucherBatch.Wanted wanted) {
        if (wanted.count() < 1 || wanted.count() > VoucherBatch.MOST) {
            throw new IllegalArgumentException("a batch has 1 to " + VoucherBatch.MOST + " vouchers");
        }
        if (!wanted.value().isPositive() || wanted.value().compareTo(Money.MOST) > 0) {
            throw new IllegalArgumentException("not a value of a voucher: " + wanted.value());
        }
        if (wanted.note().length() > VoucherBatch.LONGEST_NOTE) {
            throw new IllegalArgumentException("a note has at most " + VoucherBatch.LONGEST_NOTE + " characters");
        }
        var lastDay = wanted.lastDay();
        if (lastDay != null && !end(lastDay).isAfter(Instant.now())) {
            throw new IllegalArgumentException("the last day is over");
        }
    }

    /** Whose the subscribers are; the reseller himself for one. */
    private CustomerId reseller(Actor actor, CustomerId audience) {
        if (audience.equals(actor.tenant()) && !audience.isPlatform()) {
            return actor.reseller();
        }
        try {
            var account = ngnPro.as(actor).customer().getAccount(audience.value());
            var told = account.reseller();
            var reseller = told == null || told == 0 ? audience : new CustomerId(told);
            if (actor.actsFor(audience, reseller)) {
                return reseller;
            }
        } catch (NgnProException.Fault unknown) {
            throw new DeniedException("no such customer: " + audience);
        }
        throw new DeniedException("no such customer: " + audience);
    }

    private VoucherBatch planned(Actor actor, BatchId id, VoucherBatch.Wanted wanted, CustomerId reseller) {
        var lastDay = wanted.lastDay();
        return new VoucherBatch(
                id,
                reseller,
                wanted.audience().equals(reseller) ? null : wanted.audience(),
                wanted.value(),
                limited(currency(actor, reseller), LONGEST_CURRENCY),
                wanted.count(),
                lastDay == null ? null : end(lastDay),
                wanted.note().strip(),
                false,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                limited(actor.responsible().displayName(), LONGEST_NAME),
                new VoucherBatch.Report(0, 0));
    }

    private String currency(Actor actor, CustomerId reseller) {
        return ngnPro.as(actor).customer().getProperties(reseller.value()).stream()
                .filter(property -> CURRENCY.equals(property.name()) && property.value() != null)
                .map(property -> String.valueOf(property.value()).strip())
                .findFirst()
                .orElse("");
    }

    private static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    @Override
    public List<VoucherBatch> list(Actor actor, int offset, int limit) {
        Rights.require(actor, Area.VOUCHERS, Action.SEE);
        return batches.list(actor, offset, limit);
    }

    @Override
    public Optional<VoucherBatch> find(Actor actor, BatchId id) {
        Rights.require(actor, Area.VOUCHERS, Action.SEE);
        return visible(actor, id);
    }

    @Override
    public List<Voucher> vouchers(Actor actor, BatchId id, int offset, int limit) {
        Rights.require(actor, Area.VOUCHERS, Action.SEE);
        return visible(actor, id).isPresent() ? vouchers.of(id, offset, limit) : List.of();
    }

    @Override
    public void block(Actor actor, BatchId id, boolean blocked) {
        change(actor, id, FieldChange.of("blocked", !blocked, blocked), () -> batches.block(id, blocked));
    }

    @Override
    public void block(Actor actor, BatchId id, int number, boolean blocked) {
        var field = FieldChange.of("voucher-blocked", blocked ? "" : number, blocked ? number : "");
        change(actor, id, field, () -> vouchers.block(id, number, blocked));
    }

    @Override
    public void expire(Actor actor, BatchId id) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        change(actor, id, FieldChange.to("valid-until", now), () -> batches.expire(id, now));
    }

    private void change(Actor actor, BatchId id, FieldChange field, Runnable change) {
        Rights.require(actor, Area.VOUCHERS, Action.CHANGE);
        var batch = visible(actor, id).orElseThrow(() -> new DeniedException("no such batch"));
        var deed = Deed.of(Actions.VOUCHERS_CHANGE, Subject.vouchers(id.name()), field)
                .ownedBy(owner(batch));
        journal.during(actor, deed, change);
    }

    private Optional<VoucherBatch> visible(Actor actor, BatchId id) {
        return batches.find(id).filter(batch -> actor.actsFor(owner(batch), batch.reseller()));
    }

    private static CustomerId owner(VoucherBatch batch) {
        @Nullable CustomerId customer = batch.customer();
        return customer == null ? batch.reseller() : customer;
    }

    private static String limited(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
