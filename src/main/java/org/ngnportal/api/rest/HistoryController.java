package org.ngnportal.api.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Outcome;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done to the subscriber's account, when and by whom. */
@RestController
class HistoryController {

    private static final int MOST = 200;

    private final Journal journal;

    HistoryController(Journal journal) {
        this.journal = journal;
    }

    record HistoryBody(List<DeedBody> entries) implements ApiBody {}

    /**
     * @param actingAs as whom, if he worked as somebody else
     * @param outcome done, refused, unknown or open
     */
    record DeedBody(
            Instant at,
            String who,
            @Nullable String actingAs,
            String action,
            String outcome,
            List<ChangeBody> changes) {}

    /** @param secret whether the values are withheld */
    record ChangeBody(
            String field, @Nullable String before, @Nullable String after, boolean secret) {}

    @Summary("What was done to the account, newest first")
    @GetMapping("/api/my/history")
    HistoryBody history(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "50") int limit) {
        return new HistoryBody(journal.history(caller.actor(), Math.clamp(limit, 1, MOST)).stream()
                .map(HistoryController::body)
                .toList());
    }

    private static DeedBody body(JournalEntry entry) {
        return new DeedBody(
                entry.at(),
                entry.who(),
                Given.text(entry.actingAs()),
                entry.deed().action(),
                outcome(entry.outcome()),
                entry.deed().changes().stream().map(HistoryController::change).toList());
    }

    private static ChangeBody change(FieldChange change) {
        return new ChangeBody(change.field(), Given.text(change.before()), Given.text(change.after()), change.secret());
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.Refused refused -> "refused";
            case Outcome.Unknown unknown -> "unknown";
            case Outcome.Open open -> "open";
        };
    }
}
