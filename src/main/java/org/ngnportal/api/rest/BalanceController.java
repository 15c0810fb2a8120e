package org.ngnportal.api.rest;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.prepaid.CreditEntry;
import org.ngnportal.prepaid.Credits;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on the subscriber's prepaid account, and what came and went. */
@RestController
class BalanceController {

    private final Credits credits;

    BalanceController(Credits credits) {
        this.credits = credits;
    }

    /** @param balance with four decimals, as a text, so that nobody makes a binary fraction of it */
    record BalanceBody(String balance, @Nullable String currency) implements ApiBody {}

    record CreditHistoryBody(
            List<EntryBody> entries,
            boolean complete,
            @Nullable String currency) implements ApiBody {}

    /**
     * @param at in the platform's time zone
     * @param kind call, message, credit, debit or set
     * @param value negative for what went
     * @param balance afterwards
     */
    record EntryBody(@Nullable LocalDateTime at, String kind, String description, String value, String balance) {}

    @Summary("What is on the prepaid account")
    @GetMapping("/api/my/balance")
    BalanceBody balance(@AuthenticationPrincipal Caller caller) {
        var now = credits.balance(caller.actor(), caller.actor().address());
        return new BalanceBody(now.balance().toString(), Given.text(now.currency()));
    }

    @Summary("What came and went, newest first")
    @GetMapping("/api/my/credit-history")
    CreditHistoryBody history(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "100") int limit) {
        var statement = credits.history(caller.actor(), caller.actor().address(), Math.clamp(limit, 1, Credits.MOST));
        return new CreditHistoryBody(
                statement.entries().stream().map(BalanceController::entry).toList(),
                statement.complete(),
                Given.text(statement.currency()));
    }

    private static EntryBody entry(CreditEntry entry) {
        return new EntryBody(
                entry.at(),
                Given.key(entry.kind()),
                entry.words(),
                entry.value().toString(),
                entry.balance().toString());
    }
}
