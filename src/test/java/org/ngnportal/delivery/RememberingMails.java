package org.ngnportal.delivery;

import java.util.ArrayList;
import java.util.List;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

/** An outbox for tests that keeps everything. */
public final class RememberingMails implements Mails {

    public final List<NoteMail> sent = new ArrayList<>();

    @Override
    public DeliveryId send(Actor actor, NoteMail mail) {
        return send(actor.tenant(), actor.reseller(), mail);
    }

    @Override
    public DeliveryId send(CustomerId tenant, CustomerId reseller, NoteMail mail) {
        sent.add(mail);
        return DeliveryId.random();
    }

    /** What the link of the latest mail holds behind its hash. */
    public String token() {
        var link = sent.getLast().link().reveal();
        return link.substring(link.indexOf('#') + 1);
    }
}
