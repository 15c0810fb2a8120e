package org.ngnportal.delivery.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores, releases and drops many deliveries in the caller's transaction. */
@Component
class BulkOutbox {

    private static final Logger log = LoggerFactory.getLogger(BulkOutbox.class);

    private final BulkStore store;
    private final PayloadSeal seal;
    private final SendingQueue queue;
    private final DeliverySettings settings;

    BulkOutbox(BulkStore store, PayloadSeal seal, SendingQueue queue, DeliverySettings settings) {
        this.store = store;
        this.seal = seal;
        this.queue = queue;
        this.settings = settings;
    }

    void prepare(Actor actor, List<Prepared> deliveries) {
        store.insert(deliveries.stream().map(each -> prepared(actor, each)).toList());
    }

    private Delivery prepared(Actor actor, Prepared each) {
        var now = Now.instant();
        var mail = each.mail();
        var origin =
                Origin.of(each.id(), actor, mail.domain(), each.way(), now, now.plus(settings.lifetime(each.way())));
        return Delivery.prepare(origin, recipient(mail), mail.address(), false, seal.seal(each.id(), mail));
    }

    static @org.jspecify.annotations.Nullable MailAddress recipient(WelcomeMail mail) {
        return mail.recipient().isEmpty() ? null : new MailAddress(mail.recipient());
    }

    Set<DeliveryId> ready(Map<DeliveryId, SipAddress> addresses) {
        var known = store.standing(addresses.keySet());
        var prepared = in(known, DeliveryState.PREPARED);
        var now = Now.instant();
        store.release(prepared, addresses, now);
        queue.addAll(
                prepared.stream()
                        .filter(standing -> standing.way().isMailed())
                        .map(standing -> SendingQueue.task(standing.id(), standing.version() + 1))
                        .toList(),
                now);
        var refused = missing(addresses.keySet(), known);
        in(known, DeliveryState.EXPIRED).forEach(standing -> refused.add(standing.id()));
        return refused;
    }

    Set<DeliveryId> drop(Collection<DeliveryId> ids, String reason) {
        var known = store.standing(ids);
        var prepared = in(known, DeliveryState.PREPARED);
        store.drop(prepared, new Problem(Problem.Kind.DROPPED, reason), Now.instant());
        if (!prepared.isEmpty()) {
            log.info("{} deliveries dropped: {}", prepared.size(), reason);
        }
        var refused = missing(ids, known);
        known.stream()
                .filter(standing -> standing.state() != DeliveryState.PREPARED)
                .filter(standing -> standing.state() != DeliveryState.EXPIRED)
                .forEach(standing -> refused.add(standing.id()));
        return refused;
    }

    void withdraw(Collection<DeliveryId> ids, String reason) {
        int withdrawn = store.withdraw(ids, new Problem(Problem.Kind.DROPPED, reason), Now.instant());
        if (withdrawn > 0) {
            log.info("{} deliveries withdrawn: {}", withdrawn, reason);
        }
    }

    private static List<BulkStore.Standing> in(List<BulkStore.Standing> all, DeliveryState state) {
        return all.stream().filter(standing -> standing.state() == state).toList();
    }

    private static Set<DeliveryId> missing(Collection<DeliveryId> ids, List<BulkStore.Standing> known) {
        var missing = new HashSet<>(ids);
        missing.removeAll(known.stream().map(BulkStore.Standing::id).collect(Collectors.toSet()));
        return missing;
    }
}
