package org.ngnportal.sandbox.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ngnportal.sandbox.traffic.CallGenerator;
import org.ngnportal.sandbox.traffic.SimulatedCall;

/** Which calls an account tries to make to the PSTN, and which it may (contract sections 3.9, 4.1 and 6.3). */
final class PstnCalls {

    private final Traffic traffic;
    private final Balances balances;
    private final ReachabilityStore reachability;

    PstnCalls(Stores stores) {
        this.traffic = stores.traffic();
        this.balances = new Balances(stores);
        this.reachability = new ReachabilityStore(stores.db());
    }

    /** Attempts that were over after the first moment and not after the second, in that order. */
    List<SimulatedCall> ended(Account account, Instant after, Instant until) {
        return attempts(account, after, until).stream()
                .filter(call -> call.end().isAfter(after) && call.isOver(until))
                .sorted(Comparator.comparing(SimulatedCall::end).thenComparing(SimulatedCall::id))
                .toList();
    }

    /** The calls going on, of those it may make. */
    List<SimulatedCall> goingOn(Account account, Instant now) {
        boolean may = mayCall(account)
                && !account.in(Groups.OVER_QUOTA)
                && (!account.row().prepaid() || balances.of(account).signum() > 0);
        if (!may) {
            return List.of();
        }
        var barred = barred(account);
        return attempts(account, now, now).stream()
                .filter(call -> call.goesOn(now) && !isBarred(number(call), barred))
                .toList();
    }

    /** Whether it may call the PSTN at all, money aside. */
    static boolean mayCall(Account account) {
        return account.in(Groups.PSTN) && !account.in(Groups.BLOCKED);
    }

    /** Prefixes with their +. */
    List<String> barred(Account account) {
        return reachability.barred(account.row().key());
    }

    static boolean isBarred(String number, List<String> prefixes) {
        return prefixes.stream().anyMatch(number::startsWith);
    }

    /** The number called, with its +. */
    static String number(SimulatedCall call) {
        var address = call.to().address();
        return address.substring(0, address.indexOf('@'));
    }

    private List<SimulatedCall> attempts(Account account, Instant from, Instant to) {
        var line = traffic.line(account);
        return days(from.minusSeconds(CallGenerator.LONGEST), to, account)
                .flatMap(day -> traffic.calls().placed(line, day).stream())
                .toList();
    }

    private Stream<LocalDate> days(Instant from, Instant to, Account account) {
        var zone = traffic.zone(account);
        return LocalDate.ofInstant(from, zone)
                .datesUntil(LocalDate.ofInstant(to, zone).plusDays(1));
    }
}
