package org.ngnportal.api.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.ProblemException;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.calls.CallHistory;
import org.ngnportal.calls.CallKind;
import org.ngnportal.calls.CallPeriod;
import org.ngnportal.calls.PhoneCall;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.quota.Usages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The subscriber's calls. */
@RestController
class CallsController {

    private static final Duration USUAL = Duration.ofDays(30);

    private final CallHistory history;
    private final Usages usages;

    CallsController(CallHistory history, Usages usages) {
        this.history = history;
        this.usages = usages;
    }

    /**
     * @param complete whether these are all; if not, older ones of the period were left out
     * @param timeZone of the subscriber
     */
    record CallsBody(
            Instant from,
            Instant to,
            List<CallBody> calls,
            boolean complete,
            String timeZone,
            @Nullable String currency)
            implements ApiBody {}

    /**
     * @param kind placed, received or missed
     * @param outcome answered, in-progress, diverted, not-answered, busy, unreachable, declined, unknown-number,
     *     not-allowed or failed
     * @param address of the other end; absent for callers who hide it
     * @param price with four decimals, as a text
     */
    record CallBody(
            @Nullable String id,
            String kind,
            String outcome,
            @Nullable String address,
            @Nullable String name,
            @Nullable Instant start,
            long seconds,
            String price,
            boolean video) {}

    /**
     * @param price of the placed calls
     * @param limit absent when calls are paid in advance, cost nothing or have no limit
     */
    record UsageBody(
            String month,
            int placed,
            int received,
            String price,
            @Nullable String currency,
            @Nullable LimitBody limit) implements ApiBody {}

    /** @param stopped whether calls that cost are refused until the month ends */
    record LimitBody(String most, String left, int percent, boolean stopped) {}

    @Summary("Calls of a period, newest first")
    @GetMapping("/api/my/calls")
    CallsBody calls(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String kind) {
        var end = to == null ? Instant.now() : Given.moment("to", to);
        var begin = from == null ? end.minus(USUAL) : Given.moment("from", from);
        if (end.isBefore(begin)) {
            throw ProblemException.invalid("to", "api.field.unfit");
        }
        var wanted = kind == null ? null : Given.one("kind", kind, CallKind.class);
        var list = history.list(caller.actor(), new CallPeriod(begin, end))
                .matching(call -> wanted == null || call.kind() == wanted);
        return new CallsBody(
                list.period().from(),
                list.period().to(),
                list.calls().stream().map(CallsController::call).toList(),
                list.complete(),
                list.zone().getId(),
                Given.text(list.currency()));
    }

    /** The present month so far, where the subscriber is. */
    @Summary("The present month so far")
    @GetMapping("/api/my/usage")
    UsageBody usage(@AuthenticationPrincipal Caller caller) {
        var month = history.month(caller.actor());
        var limit = usages.own(caller.actor()).filter(MonthlyUsage::isLimited);
        return new UsageBody(
                month.month().toString(),
                month.placed(),
                month.received(),
                month.price().toPlainString(),
                Given.text(month.currency()),
                limit.map(CallsController::limit).orElse(null));
    }

    private static LimitBody limit(MonthlyUsage usage) {
        return new LimitBody(usage.most().toString(), usage.left().toString(), usage.percent(), usage.stopped());
    }

    private static CallBody call(PhoneCall call) {
        return new CallBody(
                Given.text(call.id()),
                Given.key(call.kind()),
                Given.key(call.outcome()),
                Given.text(call.address()),
                Given.text(call.name()),
                call.start(),
                call.duration().toSeconds(),
                call.price().toPlainString(),
                call.video());
    }
}
