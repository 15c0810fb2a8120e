package org.ngnportal.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** Mails with credentials. */
final class DeliveryProbes {

    private final World world;
    private static final DeliveryFilter ALL = DeliveryFilter.ALL;

    private final Deliveries deliveries;
    private final DeliveryDesk desk;
    private final DeliveryHabits habits;

    private DeliveryProbes(World world) {
        this.world = world;
        deliveries = world.bean(Deliveries.class);
        desk = world.bean(DeliveryDesk.class);
        habits = world.bean(DeliveryHabits.class);
    }

    static List<Probe<?>> all(World world) {
        return new DeliveryProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var failed = new Target<>(this::failed, this::state);
        var mail = new Target<>(DeliveryProbes::mail, it -> count());
        var link = new Target<>(tenant -> waiting(tenant, DeliveryWay.LINK), this::state);
        var letter = new Target<>(tenant -> waiting(tenant, DeliveryWay.LETTER), this::state);
        return List.of(
                failed.shown(
                        "DeliveryDesk.page(DeliveryFilter, int, int)",
                        Area.DELIVERIES,
                        (by, it) -> desk.page(by, ALL, 0, 1000).stream()
                                .anyMatch(entry -> entry.id().equals(it))),
                failed.shown(
                        "DeliveryDesk.ids(DeliveryFilter)",
                        Area.DELIVERIES,
                        (by, it) -> desk.ids(by, ALL).contains(it)),
                failed.shown("DeliveryDesk.count(DeliveryFilter)", Area.DELIVERIES, (by, it) -> {
                    var failures = ALL.withStates(Set.of(DeliveryState.FAILED));
                    int before = desk.count(by, failures);
                    become(it, "READY");
                    int after = desk.count(by, failures);
                    become(it, "FAILED");
                    return after == before - 1;
                }),
                failed.shown(
                        "DeliveryDesk.find(DeliveryId)",
                        Area.DELIVERIES,
                        (by, it) -> desk.find(by, it).isPresent()),
                failed.shown(
                        "DeliveryDesk.domains()",
                        Area.DELIVERIES,
                        (by, it) -> desk.domains(by).stream()
                                .anyMatch(domain -> domain.value().equals(domainOf(it)))),
                failed.shown(
                        "DeliveryDesk.select(Collection)",
                        Area.DELIVERIES,
                        (by, it) -> desk.select(by, List.of(it)).eligible().contains(it)),
                failed.effective(
                        "DeliveryDesk.sendAgain(Collection)",
                        Area.DELIVERIES,
                        Action.CHANGE,
                        (by, it) -> desk.sendAgain(by, List.of(it)).eligible().contains(it)),
                link.changed("DeliveryDesk.askForPin(DeliveryId)", Area.DELIVERIES, Action.CHANGE, desk::askForPin),
                letter.effective(
                        "DeliveryDesk.printable(Collection)",
                        Area.DELIVERIES,
                        Action.CHANGE,
                        (by, it) -> desk.printable(by, List.of(it)).contains(it)),
                letter.effective(
                        "DeliveryDesk.print(Collection, OutputStream)",
                        Area.DELIVERIES,
                        Action.CHANGE,
                        (by, it) -> print(by, it) == 1),
                letter.effective(
                        "DeliveryDesk.markPrinted(Collection)",
                        Area.DELIVERIES,
                        Action.CHANGE,
                        (by, it) -> desk.markPrinted(by, List.of(it)) == 1),
                Target.ofOneself("DeliveryHabits.usual()", Area.DELIVERIES, Action.SEE, habits::usual),
                Target.ofOneself(
                        "DeliveryHabits.choose(DeliveryWay)",
                        Area.DELIVERIES,
                        Action.CHANGE,
                        by -> habits.choose(by, DeliveryWay.MAIL)),
                failed.shown(
                        "Deliveries.status(DeliveryId)",
                        Area.DELIVERIES,
                        (by, it) -> deliveries.status(by, it).isPresent()),
                failed.shown(
                        "Deliveries.recent(int)",
                        Area.DELIVERIES,
                        (by, it) -> deliveries.recent(by, 100).stream()
                                .anyMatch(status -> status.id().equals(it))),
                failed.shown(
                        "Deliveries.recent(Set, int)",
                        Area.DELIVERIES,
                        (by, it) -> deliveries.recent(by, Set.of(DeliveryState.FAILED), 100).stream()
                                .anyMatch(status -> status.id().equals(it))),
                failed.shown("Deliveries.queue()", Area.DELIVERIES, (by, it) -> {
                    int before = deliveries.queue(by).failed();
                    become(it, "READY");
                    int after = deliveries.queue(by).failed();
                    become(it, "FAILED");
                    return after == before - 1;
                }),
                failed.changed(
                        "Deliveries.sendAgain(DeliveryId)", Area.DELIVERIES, Action.CHANGE, deliveries::sendAgain),
                failed.changed(
                        "Deliveries.sendAgain(DeliveryId, MailAddress)",
                        Area.DELIVERIES,
                        Action.CHANGE,
                        (by, it) -> deliveries.sendAgain(by, it, new MailAddress("other@example.org"))),
                // what it is about is given by the caller: nothing of a tenant is read
                mail.changed(
                                "Deliveries.prepare(WelcomeMail)",
                                Area.SUBSCRIBERS,
                                Action.CREATE,
                                (by, it) -> deliveries.prepare(by, it))
                        .visibleIf((who, tenant) -> true),
                mail.changed(
                                "Deliveries.prepare(WelcomeMail, DeliveryWay)",
                                Area.SUBSCRIBERS,
                                Action.CREATE,
                                (by, it) -> deliveries.prepare(by, it, DeliveryWay.LINK))
                        .visibleIf((who, tenant) -> true),
                mail.changed(
                                "Deliveries.prepareAll(List)",
                                Area.SUBSCRIBERS,
                                Action.CHANGE,
                                (by, it) -> deliveries.prepareAll(
                                        by, List.of(new Prepared(DeliveryId.random(), it, DeliveryWay.MAIL))))
                        .visibleIf((who, tenant) -> true),
                mail.changed("Deliveries.preview(WelcomeMail)", Area.SUBSCRIBERS, Action.CREATE, deliveries::preview)
                        .visibleIf((who, tenant) -> true));
    }

    private DeliveryId waiting(Tenant tenant, DeliveryWay way) {
        var id = deliveries.prepare(world.customer(tenant), mail(tenant), way);
        become(id, "READY");
        return id;
    }

    private int print(Actor actor, DeliveryId id) {
        try {
            return desk.print(actor, List.of(id), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String domainOf(DeliveryId id) {
        return world.database()
                .sql("SELECT domain FROM delivery WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private DeliveryId failed(Tenant tenant) {
        var id = deliveries.prepare(world.customer(tenant), mail(tenant));
        world.database()
                .sql("UPDATE delivery SET state = 'FAILED' WHERE id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    private void become(DeliveryId id, String state) {
        world.database()
                .sql("UPDATE delivery SET state = :state WHERE id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    private Object state(DeliveryId id) {
        return world.database()
                .sql("SELECT state, recipient, version FROM delivery WHERE id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    private Object count() {
        return world.database().sql("SELECT count(*) FROM delivery").query().singleRow();
    }

    private static WelcomeMail mail(Tenant tenant) {
        return new WelcomeMail(
                "somebody@example.org",
                Locale.ENGLISH,
                "Test",
                "Person",
                new DomainName(tenant.domain()),
                World.unusedAddress(tenant),
                new Secret("sip-secret"),
                null,
                false,
                false,
                null,
                false,
                null,
                "",
                List.of(),
                List.of(),
                Map.of());
    }
}
