package org.ngnportal.delivery.internal;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts notes into the outbox. */
@Service
class NoteMails implements Mails {

    private static final String NOBODY = "";

    private static final Logger log = LoggerFactory.getLogger(NoteMails.class);

    private final DeliveryStore store;
    private final OnceKeys keys;
    private final PayloadSeal seal;
    private final SendingQueue queue;
    private final DeliverySettings settings;

    NoteMails(DeliveryStore store, OnceKeys keys, PayloadSeal seal, SendingQueue queue, DeliverySettings settings) {
        this.store = store;
        this.keys = keys;
        this.seal = seal;
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    @Transactional
    public DeliveryId send(Actor actor, NoteMail mail) {
        return send(actor.tenant(), actor.reseller(), actor.displayName(), mail);
    }

    @Override
    @Transactional
    public DeliveryId send(CustomerId tenant, CustomerId reseller, NoteMail mail) {
        return send(tenant, reseller, NOBODY, mail);
    }

    @Override
    @Transactional
    public Optional<DeliveryId> sendOnce(
            CustomerId tenant, CustomerId reseller, NoteMail mail, String cause, Duration window) {
        var id = DeliveryId.random();
        var now = Now.instant();
        if (!keys.take(tenant, OnceKeys.of(mail, cause), id, now, now.plus(window))) {
            log.info("A mail {} was sent lately and is not sent again", mail.note());
            return Optional.empty();
        }
        return Optional.of(send(id, tenant, reseller, NOBODY, mail));
    }

    private DeliveryId send(CustomerId tenant, CustomerId reseller, String createdBy, NoteMail mail) {
        return send(DeliveryId.random(), tenant, reseller, createdBy, mail);
    }

    private DeliveryId send(DeliveryId id, CustomerId tenant, CustomerId reseller, String createdBy, NoteMail mail) {
        var now = Now.instant();
        var lifetime = mail.lifetime();
        var expiresAt = now.plus(lifetime == null ? settings.secretLifetime() : lifetime);
        var origin = Origin.of(id, tenant, reseller, createdBy, mail.note(), now, expiresAt);
        var delivery = Delivery.released(origin, mail.recipient(), seal.seal(id, mail));
        store.insert(delivery);
        queue.add(delivery);
        return id;
    }
}
