package org.ngnportal.api.rest;

import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.Summary;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the subscriber is, and how his account stands. */
@RestController
class IdentityController {

    private final OwnLines lines;

    IdentityController(OwnLines lines) {
        this.lines = lines;
    }

    /**
     * @param callerId with what he calls others outside; null for none
     * @param mobileNumber null for none
     * @param timeZone null when the platform has none
     * @param noAnswerSeconds how long it rings until nobody answers
     * @param quickDial what completes short numbers; null when nothing does
     * @param blocked whether he can neither call nor be called, and change nothing
     * @param overQuota whether his monthly limit is used up
     * @param mayChange whether the program may change things
     */
    record IdentityBody(
            String address,
            String firstName,
            String lastName,
            String email,
            @Nullable String callerId,
            @Nullable String mobileNumber,
            String language,
            @Nullable String timeZone,
            int noAnswerSeconds,
            @Nullable String quickDial,
            boolean blocked,
            boolean overQuota,
            boolean prepaid,
            boolean mayChange)
            implements ApiBody {}

    @Summary("Who the subscriber is, and how his account stands")
    @GetMapping("/api/my/identity")
    IdentityBody identity(@AuthenticationPrincipal Caller caller) {
        return body(lines.toSee(caller.actor()), caller.full());
    }

    private static IdentityBody body(OwnLine line, boolean full) {
        var account = line.subscriber();
        var identity = account.identity();
        boolean blocked = account.isIn(AccountGroup.BLOCKED);
        return new IdentityBody(
                account.address().toString(),
                identity.firstName(),
                identity.lastName(),
                identity.email(),
                given(account.telephony().callerId()),
                line.property("mobile_number").orElse(null),
                identity.language(),
                given(identity.timeZone()),
                (int) line.noAnswer().toSeconds(),
                given(line.quickDial()),
                blocked,
                account.isIn(AccountGroup.QUOTA),
                account.telephony().prepaid(),
                full && !blocked);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
