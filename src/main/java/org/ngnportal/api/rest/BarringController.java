package org.ngnportal.api.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.ProblemException;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.barring.BarredPrefix;
import org.ngnportal.barring.Barring;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What cannot be called from the subscriber's telephone. */
@RestController
class BarringController {

    private final Barring barring;

    BarringController(Barring barring) {
        this.barring = barring;
    }

    /**
     * @param pstn whether he can call telephone numbers at all
     * @param locked whether his provider keeps him from changing it
     */
    record BarringBody(List<String> prefixes, boolean pstn, boolean locked) implements ApiBody {}

    /** @param ownCountryToo whether it may be all of his own country; absent is no */
    record BarBody(String prefix, @Nullable Boolean ownCountryToo) implements ApiBody {}

    @Summary("What cannot be called")
    @GetMapping("/api/my/barring")
    BarringBody barred(@AuthenticationPrincipal Caller caller) {
        var state = barring.get(caller.actor());
        return new BarringBody(
                state.prefixes().stream().map(BarredPrefix::text).toList(), state.pstn(), state.locked());
    }

    @Summary("Bars a prefix")
    @PostMapping("/api/my/barring")
    BarringBody bar(@AuthenticationPrincipal Caller caller, @RequestBody BarBody body) {
        barring.bar(caller.actor(), body.prefix(), Boolean.TRUE.equals(body.ownCountryToo()));
        return barred(caller);
    }

    @Summary("Lets a prefix be called again")
    @DeleteMapping("/api/my/barring")
    BarringBody allow(@AuthenticationPrincipal Caller caller, @RequestParam String prefix) {
        var known = BarredPrefix.parse(prefix).orElseThrow(() -> ProblemException.invalid("prefix", "api.field.unfit"));
        barring.allow(caller.actor(), known);
        return barred(caller);
    }
}
