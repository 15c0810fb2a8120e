package org.ngnportal.barring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnEdit;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.accounts.SubscriberProperties;
import org.ngnportal.barring.InvalidBarringException.Reason;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

/**
 * Prefixes that a subscriber himself does not let be called (contract section 3.9), and the lock by which staff keep him
 * from changing them. Every method may throw {@link org.ngnportal.ngnpro.NgnProException}, and
 * {@link org.ngnportal.tenancy.DeniedException} for who has no right to it.
 */
@Service
public class Barring {

    /** More prefixes are not kept. */
    public static final int MOST = 100;

    static final String PREFIXES = "barred-prefixes";

    private static final String SEPARATOR = ", ";
    private static final String LOCKED = "1";
    private static final String MOBILE = "mobile_number";

    private final OwnLines lines;
    private final SubscriberProperties properties;

    Barring(OwnLines lines, SubscriberProperties properties) {
        this.lines = lines;
        this.properties = properties;
    }

    public BarringState get(Actor actor) {
        return state(actor, lines.toSee(actor));
    }

    /**
     * Bars numbers.
     *
     * @param typed a prefix, {@code +} or {@code 00} and digits
     * @param ownCountryToo he was warned that he cannot call his own country any more
     * @return what is barred now that was not
     * @throws InvalidBarringException if it is no prefix, is barred already, is his own country, or there are too many
     * @throws BarringRefusedException if he has nothing to bar or staff locked it
     */
    public BarredPrefix bar(Actor actor, String typed, boolean ownCountryToo) {
        var prefix = BarredPrefix.parse(typed).orElseThrow(() -> new InvalidBarringException(Reason.NO_PREFIX));
        barAll(actor, List.of(prefix), ownCountryToo);
        return prefix;
    }

    /** Bars a whole country; as {@link #bar}. */
    public void barCountry(Actor actor, String region, boolean ownCountryToo) {
        var country = Countries.of(region).orElseThrow(() -> new InvalidBarringException(Reason.NO_PREFIX));
        barAll(actor, country.prefixes(), ownCountryToo);
    }

    /**
     * Lets numbers be called again; nothing happens when they were not barred.
     *
     * @throws BarringRefusedException if he has nothing to bar or staff locked it
     */
    public void allow(Actor actor, BarredPrefix prefix) {
        var line = lines.toChange(actor);
        require(state(actor, line));
        var before = onWire(line);
        set(
                line,
                before,
                before.stream()
                        .filter(held ->
                                BarredPrefix.parse(held).filter(prefix::equals).isEmpty())
                        .toList());
    }

    /** Whether staff keep the subscriber from changing his list. */
    public boolean isLocked(Actor actor, SipAddress address) {
        return properties
                .find(actor, address, OwnEdit.BARRING_LOCK)
                .filter(LOCKED::equals)
                .isPresent();
    }

    /** Locks the subscriber's list, or lets him change it again. */
    public void lock(Actor actor, SipAddress address, boolean lock) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        properties.set(
                actor,
                address,
                OwnEdit.BARRING_LOCK,
                lock ? LOCKED : "",
                lock ? Actions.BARRING_LOCK : Actions.BARRING_UNLOCK,
                List.of(FieldChange.of("barring-locked", !lock, lock)));
    }

    /** What takes an earlier list back, if the present one still is as it was left. */
    Optional<Runnable> back(Actor actor, String before, String after) {
        var line = lines.toChange(actor);
        require(state(actor, line));
        var held = onWire(line);
        return text(held).equals(after)
                ? Optional.of(
                        () -> set(line, held, before.isEmpty() ? List.of() : List.of(before.split(SEPARATOR, -1))))
                : Optional.empty();
    }

    private void barAll(Actor actor, List<BarredPrefix> prefixes, boolean ownCountryToo) {
        var line = lines.toChange(actor);
        var state = state(actor, line);
        require(state);
        var fresh = prefixes.stream()
                .filter(prefix -> state.prefixes().stream().noneMatch(held -> held.includes(prefix)))
                .toList();
        if (fresh.isEmpty()) {
            throw new InvalidBarringException(
                    Reason.INCLUDED,
                    state.prefixes().stream()
                            .filter(held -> held.includes(prefixes.getFirst()))
                            .findFirst()
                            .orElseThrow()
                            .text());
        }
        if (!ownCountryToo && fresh.stream().anyMatch(state::isOwnCountry)) {
            throw new InvalidBarringException(Reason.OWN_COUNTRY);
        }
        var before = onWire(line);
        if (before.size() + fresh.size() > MOST) {
            throw new InvalidBarringException(Reason.TOO_MANY, MOST);
        }
        var after = new ArrayList<>(before);
        fresh.forEach(prefix -> after.add(prefix.text()));
        set(line, before, after);
    }

    private static void require(BarringState state) {
        if (!state.pstn()) {
            throw new BarringRefusedException(BarringRefusedException.Reason.NO_PSTN);
        }
        if (!state.changeable()) {
            throw new BarringRefusedException(BarringRefusedException.Reason.LOCKED);
        }
    }

    private static void set(OwnLine line, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            line.change(
                    Actions.BARRING_SET,
                    List.of(FieldChange.of(PREFIXES, text(before), text(after))),
                    () -> line.platform()
                            .sip()
                            .setBarringPrefixes(
                                    line.id(),
                                    after.stream().map(BarringPrefix::new).toList()));
        }
    }

    private static BarringState state(Actor actor, OwnLine line) {
        boolean locked =
                line.property(OwnEdit.BARRING_LOCK).filter(LOCKED::equals).isPresent();
        return new BarringState(
                line.subscriber().isIn(AccountGroup.FREE_PSTN),
                locked,
                Rights.allows(actor, Area.MY, Action.CHANGE)
                        && !line.subscriber().isIn(AccountGroup.BLOCKED)
                        && (!locked || isByStaff(actor)),
                onWire(line).stream()
                        .flatMap(prefix -> BarredPrefix.parse(prefix).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                own(line));
    }

    /** Staff who may unlock it need not do so to change it as the subscriber. */
    private static boolean isByStaff(Actor actor) {
        return actor instanceof Actor.Impersonation impersonation
                && Rights.allows(impersonation.by(), Area.SUBSCRIBERS, Action.CHANGE);
    }

    private static Optional<BarredPrefix> own(OwnLine line) {
        return Stream.of(
                        line.subscriber().telephony().callerId(),
                        line.property(MOBILE).orElse(""))
                .filter(number -> number.matches("\\+?[1-9]\\d{6,14}"))
                .flatMap(number -> Countries.callingPrefix(number.startsWith("+") ? number : "+" + number).stream())
                .findFirst();
    }

    /** As the platform has them, also those that other clients wrote in another way. */
    private static List<String> onWire(OwnLine line) {
        return line.platform().sip().getBarringPrefixes(line.id()).stream()
                .map(BarringPrefix::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String text(List<String> prefixes) {
        return String.join(SEPARATOR, new TreeSet<>(prefixes));
    }
}
