package org.ngnportal.matrix;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ngnportal.accounts.OwnEdit;
import org.ngnportal.accounts.SubscriberProperties;
import org.ngnportal.availability.Admitted;
import org.ngnportal.availability.Availability;
import org.ngnportal.availability.Interval;
import org.ngnportal.availability.RejectedCaller;
import org.ngnportal.availability.WeekPlan;
import org.ngnportal.barring.BarredPrefix;
import org.ngnportal.barring.Barring;
import org.ngnportal.journal.Actions;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** Who disturbs a subscriber and whom he calls: he decides about his own, and staff whether he may. */
final class QuietProbes {

    private static final Interval NIGHT =
            new Interval(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(7, 0), Admitted.NOBODY);

    private QuietProbes() {}

    static List<Probe<?>> all(World world) {
        var availability = world.bean(Availability.class);
        var barring = world.bean(Barring.class);
        var properties = world.bean(SubscriberProperties.class);
        var account = new Target<SipAddress>(
                world::account,
                address -> Optional.ofNullable(world.platform()
                                .sip()
                                .getAccount(World.id(address))
                                .properties())
                        .orElse(List.of()));
        return List.of(
                Target.ofOneself("Availability.get()", Area.MY, Action.SEE, availability::get),
                Target.ofOneself("Availability.now()", Area.MY, Action.SEE, availability::now),
                change(
                        "Availability.begin(Admitted, Duration)",
                        by -> availability.begin(by, Admitted.NOBODY, Duration.ofMinutes(5))),
                change(
                        "Availability.begin(Admitted, Instant)",
                        by -> availability.begin(
                                by, Admitted.NOBODY, Instant.now().plusSeconds(600))),
                change("Availability.end()", availability::end),
                change("Availability.add(Interval)", by -> availability.add(by, NIGHT)),
                change("Availability.replace(Interval, Interval)", by -> availability.replace(by, NIGHT, NIGHT)),
                change("Availability.remove(Interval)", by -> availability.remove(by, NIGHT)),
                change("Availability.setPlan(WeekPlan)", by -> availability.setPlan(by, WeekPlan.EMPTY)),
                change("Availability.reject(String)", by -> availability.reject(by, "spam@example.org")),
                change(
                        "Availability.accept(RejectedCaller)",
                        by -> availability.accept(by, new RejectedCaller("sip:spam@example.org"))),
                change("Availability.rejectAnonymous(boolean)", by -> availability.rejectAnonymous(by, false)),
                Target.ofOneself("Barring.get()", Area.MY, Action.SEE, barring::get),
                change("Barring.bar(String, boolean)", by -> barring.bar(by, "+31900", false)),
                change("Barring.barCountry(String, boolean)", by -> barring.barCountry(by, "FR", false)),
                change("Barring.allow(BarredPrefix)", by -> barring.allow(by, new BarredPrefix("+31900"))),
                account.shown("Barring.isLocked(SipAddress)", Area.SUBSCRIBERS, (by, it) -> {
                    barring.isLocked(by, it);
                    return true;
                }),
                account.changed(
                        "Barring.lock(SipAddress, boolean)",
                        Area.SUBSCRIBERS,
                        Action.CHANGE,
                        (by, it) -> barring.lock(by, it, true)),
                account.shown("SubscriberProperties.find(SipAddress, String)", Area.SUBSCRIBERS, (by, it) -> {
                    properties.find(by, it, OwnEdit.BARRING_LOCK);
                    return true;
                }),
                account.changed(
                        "SubscriberProperties.set(SipAddress, String, String, String, List)",
                        Area.SUBSCRIBERS,
                        Action.CHANGE,
                        (by, it) -> properties.set(
                                by, it, "probe", "p" + World.unused(), Actions.BARRING_LOCK, List.of())));
    }

    private static Probe<Tenant> change(String method, Consumer<Actor> call) {
        return Target.ofOneself(method, Area.MY, Action.CHANGE, call);
    }
}
