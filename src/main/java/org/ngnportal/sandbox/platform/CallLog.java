package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.sandbox.platform.TrafficStore.PaidCall;
import org.ngnportal.sandbox.platform.TrafficStore.Silence;
import org.ngnportal.sandbox.traffic.CallGenerator;
import org.ngnportal.sandbox.traffic.CallRef;
import org.ngnportal.sandbox.traffic.SimulatedCall;

/** The calls of accounts: those to the PSTN as they were paid, all others as the simulator tells. */
final class CallLog {

    private static final Comparator<LoggedCall> NEWEST_FIRST = Comparator.comparing(
                    (LoggedCall logged) -> logged.call().start())
            .reversed()
            .thenComparing(logged -> logged.call().id());

    private final Stores stores;
    private final Traffic traffic;
    private final TrafficStore store;
    private final PstnCalls pstn;

    CallLog(Stores stores) {
        this.stores = stores;
        this.traffic = stores.traffic();
        this.store = new TrafficStore(stores.db());
        this.pstn = new PstnCalls(stores);
    }

    /** A call and what it cost. */
    record LoggedCall(SimulatedCall call, BigDecimal price) {

        static LoggedCall free(SimulatedCall call) {
            return new LoggedCall(call, BigDecimal.ZERO);
        }

        boolean isPlacedBy(Account account) {
            return call.from().account() == account.row().key();
        }
    }

    /** The calls of an account that began in this time, both included, newest first. */
    List<LoggedCall> calls(Account account, Instant from, Instant to) {
        var now = traffic.now();
        var first = later(from, now.minus(Traffic.KEPT));
        var last = to.isAfter(now) ? now : to;
        if (!traffic.isOn() || first.isAfter(last)) {
            return List.of();
        }
        var people = new People(
                account,
                stores.accounts().all(traffic.calls().neighbours(account.row().key())));
        var line = traffic.line(account);
        var calls = new ArrayList<LoggedCall>();
        people.others(account)
                .forEach(other -> days(people.lower(account, other), first, last)
                        .flatMap(day -> traffic.calls().between(line, traffic.line(other), day).stream())
                        .filter(people::mayTalk)
                        .map(LoggedCall::free)
                        .forEach(calls::add));
        days(account, first, last)
                .flatMap(day -> traffic.calls().received(line, day).stream())
                .filter(people::mayTalk)
                .map(LoggedCall::free)
                .forEach(calls::add);
        pstn.goingOn(account, now).stream().map(LoggedCall::free).forEach(calls::add);
        calls.removeIf(logged ->
                logged.call().start().isBefore(first) || logged.call().start().isAfter(last));
        store.paid(account.row().key(), first, last)
                .forEach(paid -> logged(account, paid).ifPresent(calls::add));
        calls.sort(NEWEST_FIRST);
        return calls;
    }

    /** The call with this Call-ID, if it has begun. */
    Optional<SimulatedCall> find(String callId) {
        return traffic.isOn()
                ? traffic.calls()
                        .read(callId)
                        .flatMap(ref -> find(ref, callId))
                        .filter(call -> call.hasBegun(traffic.now()))
                : Optional.empty();
    }

    /**
     * The calls that go on between the oldest accounts and with them.
     *
     * @param most how many accounts are looked at
     */
    List<SimulatedCall> goingOn(int most) {
        if (!traffic.isOn()) {
            return List.of();
        }
        var now = traffic.now();
        var earliest = now.minusSeconds(CallGenerator.LONGEST);
        var people = new People(stores.accounts().all(store.accounts(0, most)));
        var calls = new ArrayList<SimulatedCall>();
        for (var account : people.all()) {
            var line = traffic.line(account);
            people.others(account)
                    .filter(other -> people.lower(account, other) == account)
                    .forEach(other -> days(account, earliest, now)
                            .forEach(day -> calls.addAll(traffic.calls().between(line, traffic.line(other), day))));
            days(account, earliest, now)
                    .forEach(day -> calls.addAll(traffic.calls().received(line, day)));
        }
        calls.removeIf(call -> !call.goesOn(now) || !people.mayTalk(call));
        people.all().forEach(account -> calls.addAll(pstn.goingOn(account, now)));
        calls.sort(Comparator.comparing(SimulatedCall::start).thenComparing(SimulatedCall::id));
        return calls;
    }

    private Optional<SimulatedCall> find(CallRef ref, String callId) {
        var keys = new ArrayList<Long>(List.of(ref.account()));
        if (ref.kind() == CallRef.Kind.ON_NET) {
            keys.add(traffic.calls().neighbour(ref));
        }
        var people = new People(stores.accounts().all(keys));
        if (people.all().size() < keys.size()) {
            return Optional.empty();
        }
        var account = people.all().getFirst();
        var line = traffic.line(account);
        var day = LocalDate.ofEpochDay(ref.day());
        var candidates = switch (ref.kind()) {
            case ON_NET ->
                people.others(account)
                        .flatMap(other -> traffic.calls().between(line, traffic.line(other), day).stream())
                        .filter(people::mayTalk);
            case RECEIVED -> traffic.calls().received(line, day).stream().filter(people::mayTalk);
            case PLACED ->
                Stream.concat(
                        store.paid(callId).flatMap(paid -> logged(account, paid)).map(LoggedCall::call).stream(),
                        pstn.goingOn(account, traffic.now()).stream());
        };
        return candidates.filter(call -> call.id().equals(callId)).findFirst();
    }

    private Optional<LoggedCall> logged(Account account, PaidCall paid) {
        return traffic.calls()
                .read(paid.id())
                .map(ref -> traffic.calls()
                        .placed(
                                ref,
                                traffic.line(account),
                                paid.number(),
                                paid.start(),
                                paid.duration(),
                                paid.status()))
                .map(call -> new LoggedCall(call, paid.price()));
    }

    private Stream<LocalDate> days(Account account, Instant from, Instant to) {
        var zone = traffic.zone(account);
        return LocalDate.ofInstant(from, zone)
                .datesUntil(LocalDate.ofInstant(to, zone).plusDays(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Accounts that are looked at together, and when they were silent. */
    private final class People {

        private final Map<Long, Account> byKey = new HashMap<>();
        private final Map<Long, List<Silence>> silences = new HashMap<>();
        private final List<Account> all;

        People(Account account, Collection<Account> neighbours) {
            this(Stream.concat(Stream.of(account), neighbours.stream()).toList());
        }

        People(List<Account> accounts) {
            all = accounts;
            accounts.forEach(account -> byKey.put(account.row().key(), account));
            store.silences(byKey.keySet())
                    .forEach(silence -> silences.computeIfAbsent(silence.account(), key -> new ArrayList<>())
                            .add(silence));
        }

        List<Account> all() {
            return all;
        }

        /** Neighbours below the same reseller. */
        Stream<Account> others(Account account) {
            return traffic.calls().neighbours(account.row().key()).stream()
                    .map(byKey::get)
                    .filter(Objects::nonNull)
                    .filter(other -> other.row().reseller() == account.row().reseller());
        }

        /** Whose day it is. */
        Account lower(Account one, Account other) {
            return one.row().key() < other.row().key() ? one : other;
        }

        /** Whether neither end was blocked then. */
        boolean mayTalk(SimulatedCall call) {
            return Stream.of(call.from(), call.to())
                    .map(party -> byKey.get(party.account()))
                    .filter(Objects::nonNull)
                    .noneMatch(account -> isSilent(account, call.invited()));
        }

        private boolean isSilent(Account account, Instant moment) {
            var told = silences.getOrDefault(account.row().key(), List.of());
            boolean open = told.stream().anyMatch(silence -> silence.until() == null);
            // blocked, and nobody has looked since
            boolean untold = account.in(Groups.BLOCKED)
                    && !open
                    && !moment.isBefore(
                            account.row().changeDate().atZone(traffic.zone()).toInstant());
            return untold || told.stream().anyMatch(silence -> silence.covers(moment));
        }
    }
}
