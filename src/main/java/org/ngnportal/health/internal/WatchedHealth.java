package org.ngnportal.health.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PortalHealth;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

/** Asks those who watch. */
@Service
class WatchedHealth implements PortalHealth {

    private final PlatformWatch platform;
    private final MailWatch mail;
    private final DatabaseWatch database;
    private final Deliveries deliveries;

    WatchedHealth(PlatformWatch platform, MailWatch mail, DatabaseWatch database, Deliveries deliveries) {
        this.platform = platform;
        this.mail = mail;
        this.database = database;
        this.deliveries = deliveries;
    }

    @Override
    public List<PartHealth> look(Actor actor) {
        Rights.require(actor, Area.HEALTH, Action.SEE);
        platform.check(actor);
        var mailServer = Rights.allows(actor, Area.DELIVERIES, Action.SEE)
                ? mail.check().withQueue(deliveries.queue(actor))
                : mail.check();
        var parts = new ArrayList<PartHealth>();
        if (actor.tenant().isPlatform()) {
            parts.addAll(platform.state());
            parts.add(mailServer);
            parts.add(database.check());
        } else {
            platform.state().stream()
                    .max(Comparator.comparing(PartHealth::condition))
                    .map(PartHealth::withoutServer)
                    .ifPresent(parts::add);
            parts.add(mailServer.withoutServer());
        }
        return parts;
    }
}
