package org.ngnportal.delivery.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.DeliveryEntry;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.Hindrance;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Staff and the table {@code delivery}. The journal has transactions of its own, around those of the deliveries. */
@Service
class StoredDesk implements DeliveryDesk {

    private final DeskStore desk;
    private final DeliveryStore store;
    private final SendingQueue queue;
    private final PayloadSeal seal;
    private final LinkTokens tokens;
    private final Paper paper;
    private final Passwords passwords;
    private final Journal journal;
    private final TransactionOperations transactions;

    StoredDesk(
            DeskStore desk,
            DeliveryStore store,
            SendingQueue queue,
            PayloadSeal seal,
            LinkTokens tokens,
            Paper paper,
            Passwords passwords,
            Journal journal,
            TransactionOperations transactions) {
        this.desk = desk;
        this.store = store;
        this.queue = queue;
        this.seal = seal;
        this.tokens = tokens;
        this.paper = paper;
        this.passwords = passwords;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public List<DeliveryEntry> page(Actor actor, DeliveryFilter filter, int offset, int limit) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return desk.page(actor, filter, offset, limit).stream()
                .map(StoredDesk::entry)
                .toList();
    }

    @Override
    public int count(Actor actor, DeliveryFilter filter) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return desk.count(actor, filter);
    }

    @Override
    public List<DeliveryId> ids(Actor actor, DeliveryFilter filter) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return desk.ids(actor, filter, MOST_AT_ONCE);
    }

    @Override
    public Optional<DeliveryEntry> find(Actor actor, DeliveryId id) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return store.find(actor, id).map(StoredDesk::entry);
    }

    @Override
    public List<DomainName> domains(Actor actor) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return desk.domains(actor);
    }

    @Override
    public Selection select(Actor actor, Collection<DeliveryId> ids) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        var wanted = bounded(ids, MOST_AT_ONCE);
        var found = desk.find(actor, wanted);
        var skipped = new EnumMap<Hindrance, Integer>(Hindrance.class);
        var now = Now.instant();
        var eligible = found.stream()
                .filter(delivery -> {
                    var hindrance = hindrance(delivery);
                    if (hindrance != null) {
                        skipped.merge(hindrance, 1, Integer::sum);
                    }
                    return hindrance == null && delivery.canBeSentAgain(now);
                })
                .map(Delivery::id)
                .toList();
        if (found.size() < wanted.size()) {
            skipped.put(Hindrance.UNKNOWN, wanted.size() - found.size());
        }
        return new Selection(eligible, skipped);
    }

    @Override
    public Selection sendAgain(Actor actor, Collection<DeliveryId> ids) {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        var selection = select(actor, ids);
        if (selection.eligible().isEmpty()) {
            return selection;
        }
        var deed = many(Actions.DELIVERIES_SEND_AGAIN, selection.eligible().size());
        journal.during(
                actor,
                deed,
                () -> selection.eligible().forEach(id -> {
                    try {
                        transactions.executeWithoutResult(status -> store.find(actor, id)
                                .filter(delivery -> delivery.canBeSentAgain(Now.instant()))
                                .ifPresent(delivery -> {
                                    delivery.sendAgain(delivery.mailAddress(), Now.instant());
                                    tokens.revoke(id);
                                    store.save(delivery);
                                    queue.add(delivery);
                                }));
                    } catch (OptimisticLockingFailureException somebodyElse) {
                        // whoever was faster sent it, opened it or let it expire: nothing is left to do
                        return;
                    }
                }));
        return selection;
    }

    private static Deed many(String action, int count) {
        return Deed.of(action, Subject.delivery(count), FieldChange.to("count", count));
    }

    @Override
    public Secret askForPin(Actor actor, DeliveryId id) {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        var known = existing(actor, id);
        var pin = passwords.pin();
        var deed = Deed.of(Actions.DELIVERY_PIN, Subject.delivery(Labels.subject(known)), FieldChange.ofSecret("pin"))
                .ownedBy(known.origin().tenant());
        journal.during(
                actor,
                deed,
                () -> transactions.executeWithoutResult(status -> {
                    var delivery = existing(actor, id);
                    var payload = delivery.now().payload();
                    if (payload == null || delivery.way() != DeliveryWay.LINK) {
                        throw new DeliveryRefusedException("delivery " + id + " has no link that waits");
                    }
                    delivery.askForPin(seal.seal(id, seal.welcome(id, payload), pin), Now.instant());
                    store.save(delivery);
                }));
        return pin;
    }

    @Override
    public List<DeliveryId> printable(Actor actor, Collection<DeliveryId> ids) {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        return letters(actor, ids).stream().map(Delivery::id).toList();
    }

    private List<Delivery> letters(Actor actor, Collection<DeliveryId> ids) {
        return desk.find(actor, bounded(ids, MOST_AT_ONCE)).stream()
                .filter(StoredDesk::isPrintable)
                .sorted(Comparator.comparing(
                                (Delivery delivery) -> delivery.origin().createdAt())
                        .thenComparing(delivery -> delivery.id().toString()))
                .limit(MOST_LETTERS)
                .toList();
    }

    @Override
    public int print(Actor actor, Collection<DeliveryId> ids, OutputStream pdf) throws IOException {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        var letters = letters(actor, ids);
        // whoever holds the file knows the passwords: that is told before it is there
        journal.during(actor, many(Actions.LETTERS_SHOW, letters.size()), () -> {});
        paper.write(letters, pdf);
        return letters.size();
    }

    @Override
    public int markPrinted(Actor actor, Collection<DeliveryId> ids) {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        var letters = letters(actor, ids);
        var marked = new AtomicInteger();
        journal.during(
                actor,
                many(Actions.LETTERS_PRINTED, letters.size()),
                () -> letters.forEach(letter -> {
                    try {
                        transactions.executeWithoutResult(status -> {
                            letter.markPrinted(Now.instant());
                            store.save(letter);
                        });
                        marked.incrementAndGet();
                    } catch (OptimisticLockingFailureException somebodyElse) {
                        return;
                    }
                }));
        return marked.get();
    }

    private Delivery existing(Actor actor, DeliveryId id) {
        return store.find(actor, id).orElseThrow(() -> new DeliveryRefusedException("there is no delivery " + id));
    }

    private static List<DeliveryId> bounded(Collection<DeliveryId> ids, int most) {
        return new LinkedHashSet<>(ids).stream().limit(most).toList();
    }

    private static boolean isPrintable(Delivery delivery) {
        return delivery.way() == DeliveryWay.LETTER
                && delivery.state() == DeliveryState.READY
                && !delivery.isOverdue(Now.instant());
    }

    private static DeliveryEntry entry(Delivery delivery) {
        var origin = delivery.origin();
        return new DeliveryEntry(
                Labels.status(delivery),
                hindrance(delivery),
                isPrintable(delivery),
                delivery.now().opening().pinAsked(),
                origin.note() == null && delivery.now().address() != null,
                origin.createdBy(),
                origin.createdAt(),
                origin.expiresAt());
    }

    static @Nullable Hindrance hindrance(Delivery delivery) {
        if (delivery.way() == DeliveryWay.LETTER) {
            return Hindrance.LETTER;
        }
        if (delivery.canBeSentAgain(Now.instant())) {
            return null;
        }
        return switch (delivery.state()) {
            case PREPARED -> Hindrance.NOT_YET;
            case READY -> Hindrance.ON_ITS_WAY;
            case SENT -> delivery.way() == DeliveryWay.LINK ? Hindrance.EXPIRED : Hindrance.ARRIVED;
            case OPENED -> Hindrance.OPENED;
            case FAILED, EXPIRED -> Hindrance.EXPIRED;
        };
    }
}
