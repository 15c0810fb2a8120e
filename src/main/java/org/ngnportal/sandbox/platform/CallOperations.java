package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.CallQuery;
import org.ngnportal.ngnpro.CallStatistics;
import org.ngnportal.ngnpro.CallSummary;
import org.ngnportal.ngnpro.Calls;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.QuotedPrintable;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.ngnpro.SipDeviceLocations;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.CallLog.LoggedCall;
import org.ngnportal.sandbox.traffic.Device;

/** Calls, their statistics and registered devices (contract sections 3.11 and 3.12). */
final class CallOperations {

    private static final Duration PERIOD = Duration.ofDays(14);
    private static final int DEFAULT_LIMIT = 200;
    private static final int MAXIMUM_LIMIT = 1000;

    private final AccountOperations accounts;
    private final Traffic traffic;
    private final CallLog log;
    private final CallSettlement settlement;

    CallOperations(Caller caller, Stores stores) {
        accounts = new AccountOperations(caller, stores);
        traffic = stores.traffic();
        log = new CallLog(stores);
        settlement = new CallSettlement(stores);
    }

    /** Newest first; without dates the last 14 days. */
    Calls getCalls(SipId sipId, @Nullable CallsQuery query) {
        var account = settlement.settle(accounts.find(sipId));
        var start = traffic.now().minus(PERIOD);
        var placed = query == null ? null : query.placed();
        var received = query == null ? null : query.received();
        return new Calls(
                select(account, placed, start, true)
                        .limit(limit(placed))
                        .map(this::wire)
                        .toList(),
                select(account, received, start, false)
                        .limit(limit(received))
                        .map(this::wire)
                        .toList());
    }

    /** Without dates the current month where the account is; limits do not matter. */
    CallStatistics getCallStatistics(SipId sipId, @Nullable CallsQuery query) {
        var account = settlement.settle(accounts.find(sipId));
        var zone = traffic.zone(account);
        var start = YearMonth.from(traffic.now().atZone(zone))
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
        return new CallStatistics(
                summary(select(account, query == null ? null : query.placed(), start, true)
                        .toList()),
                summary(select(account, query == null ? null : query.received(), start, false)
                        .toList()));
    }

    /** One for each account asked for, in that order; without locations when it is offline. */
    List<SipDeviceLocations> getSipDeviceLocations(@Nullable List<SipId> sipIds) {
        return sipIds == null
                ? List.of()
                : sipIds.stream().map(id -> locations(accounts.find(id))).toList();
    }

    private Stream<LoggedCall> select(Account account, @Nullable CallQuery query, Instant start, boolean placed) {
        var from = date(query == null ? null : query.fromDate(), start);
        var to = date(query == null ? null : query.toDate(), traffic.now());
        return log.calls(account, from, to).stream().filter(call -> call.isPlacedBy(account) == placed);
    }

    /** Clients write 0 for "none". */
    private static Instant date(@Nullable Instant sent, Instant otherwise) {
        return sent == null || sent.getEpochSecond() == 0 ? otherwise : sent;
    }

    private static int limit(@Nullable CallQuery query) {
        int limit = query == null || query.limit() == null ? 0 : query.limit();
        if (limit < 0) {
            throw Faults.invalid("limit " + limit + " must not be negative");
        }
        return limit == 0 ? DEFAULT_LIMIT : Math.min(limit, MAXIMUM_LIMIT);
    }

    private static CallSummary summary(List<LoggedCall> calls) {
        var price = calls.stream().map(LoggedCall::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CallSummary(calls.size(), price);
    }

    private Call wire(LoggedCall logged) {
        var call = logged.call();
        boolean goesOn = call.goesOn(traffic.now());
        return new Call(
                QuotedPrintable.of(call.from().address()),
                QuotedPrintable.of(call.to().address()),
                QuotedPrintable.of(call.fromHeader()),
                QuotedPrintable.of(call.id()),
                QuotedPrintable.of(call.fromTag()),
                QuotedPrintable.of(call.toTag()),
                call.start(),
                goesOn ? null : call.end(),
                goesOn ? 0 : call.duration(),
                call.status(),
                logged.price(),
                call.proxy(),
                List.of(call.media()));
    }

    private SipDeviceLocations locations(Account account) {
        boolean silent = !traffic.isOn() || account.in(Groups.BLOCKED);
        return new SipDeviceLocations(
                silent
                        ? List.of()
                        : traffic.devices().registered(traffic.line(account), traffic.now()).stream()
                                .map(CallOperations::wire)
                                .toList());
    }

    private static SipDeviceLocation wire(Device device) {
        return new SipDeviceLocation(
                device.address(),
                device.port(),
                device.publicAddress(),
                device.publicPort(),
                Integer.toString(device.expires()),
                device.userAgent(),
                device.transport());
    }
}
