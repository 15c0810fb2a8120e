package org.ngnportal.delivery.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailPreview;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox in the portal's database. */
@Service
class PersistentDeliveries implements Deliveries {

    private static final Logger log = LoggerFactory.getLogger(PersistentDeliveries.class);

    private final DeliveryStore store;
    private final BulkOutbox bulk;
    private final WelcomeWriter writer;
    private final SendingQueue queue;
    private final LinkTokens tokens;
    private final Journal journal;
    private final TransactionOperations transaction;

    PersistentDeliveries(
            DeliveryStore store,
            BulkOutbox bulk,
            WelcomeWriter writer,
            SendingQueue queue,
            LinkTokens tokens,
            Journal journal,
            TransactionOperations transaction) {
        this.store = store;
        this.bulk = bulk;
        this.writer = writer;
        this.queue = queue;
        this.tokens = tokens;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    @Transactional
    public DeliveryId prepare(Actor actor, WelcomeMail mail, DeliveryWay way) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        var id = DeliveryId.random();
        bulk.prepare(actor, List.of(new Prepared(id, mail, way)));
        return id;
    }

    @Override
    @Transactional
    public void prepareAll(Actor actor, List<Prepared> deliveries) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        bulk.prepare(actor, deliveries);
    }

    @Override
    @Transactional
    public Set<DeliveryId> readyAll(Map<DeliveryId, SipAddress> addresses) {
        return bulk.ready(addresses);
    }

    @Override
    @Transactional
    public Set<DeliveryId> dropAll(Collection<DeliveryId> ids, String reason) {
        return bulk.drop(ids, reason);
    }

    @Override
    @Transactional
    public void withdrawAll(Collection<DeliveryId> ids, String reason) {
        bulk.withdraw(ids, reason);
    }

    @Override
    @Transactional
    public void ready(DeliveryId id, SipAddress address) {
        var delivery = existing(id);
        if (delivery.markReady(address, Now.instant())) {
            store.save(delivery);
            if (delivery.way().isMailed()) {
                queue.add(delivery);
            }
        }
    }

    @Override
    @Transactional
    public void drop(DeliveryId id, String reason) {
        var delivery = existing(id);
        if (delivery.drop(reason, Now.instant())) {
            store.save(delivery);
            log.info("Delivery {} dropped: {}", id, reason);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DeliveryStatus> status(Actor actor, DeliveryId id) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return store.find(actor, id).map(Labels::status);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeliveryStatus> recent(Actor actor, int limit) {
        return recent(actor, EnumSet.allOf(DeliveryState.class), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeliveryStatus> recent(Actor actor, Set<DeliveryState> states, int limit) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return store.recent(actor, states, limit).stream().map(Labels::status).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public MailQueue queue(Actor actor) {
        Rights.require(actor, Area.DELIVERIES, Action.SEE);
        return store.queue(actor);
    }

    @Override
    public MailPreview preview(Actor actor, WelcomeMail mail) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        var rendered = writer.render(actor.tenant(), actor.reseller(), mail, mail.address());
        return new MailPreview(rendered.subject(), rendered.html(), rendered.text());
    }

    @Override
    public void sendAgain(Actor actor, DeliveryId id) {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        sendAgain(actor, id, existing(actor, id).mailAddress());
    }

    /** The journal has transactions of its own: it is begun before and ended after the delivery's. */
    @Override
    public void sendAgain(Actor actor, DeliveryId id, MailAddress recipient) {
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        var known = existing(actor, id);
        var deed = Deed.of(
                        Actions.DELIVERY_SEND_AGAIN,
                        Subject.delivery(Labels.subject(known)),
                        FieldChange.of("recipient", known.mailAddress().value(), recipient.value()))
                .ownedBy(known.origin().tenant());
        journal.during(
                actor,
                deed,
                () -> transaction.executeWithoutResult(status -> {
                    var delivery = existing(actor, id);
                    delivery.sendAgain(recipient, Now.instant());
                    tokens.revoke(id);
                    store.save(delivery);
                    queue.add(delivery);
                }));
    }

    private Delivery existing(DeliveryId id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    private Delivery existing(Actor actor, DeliveryId id) {
        return store.find(actor, id).orElseThrow(() -> unknown(id));
    }

    private static DeliveryRefusedException unknown(DeliveryId id) {
        return new DeliveryRefusedException("there is no delivery " + id);
    }
}
