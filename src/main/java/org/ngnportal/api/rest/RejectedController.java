package org.ngnportal.api.rest;

import java.util.List;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.availability.Availability;
import org.ngnportal.availability.RejectedCaller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose calls are rejected. */
@RestController
class RejectedController {

    private final Availability availability;

    RejectedController(Availability availability) {
        this.availability = availability;
    }

    /** @param anonymous whether those are rejected who do not show their number */
    record RejectedBody(List<RejectedCallerBody> callers, boolean anonymous) implements ApiBody {}

    /** @param uri by which it is named here, with {@code %} for anything */
    record RejectedCallerBody(String uri, String shown) {}

    /** @param caller a number, an address or a domain; {@code *} stands for anything */
    record RejectBody(String caller) implements ApiBody {}

    record AnonymousBody(boolean anonymous) implements ApiBody {}

    @Summary("Whose calls are rejected")
    @GetMapping("/api/my/rejected-callers")
    RejectedBody rejected(@AuthenticationPrincipal Caller caller) {
        var screening = availability.get(caller.actor());
        return new RejectedBody(
                screening.rejected().stream()
                        .map(rejected -> new RejectedCallerBody(rejected.uri(), rejected.shown()))
                        .toList(),
                screening.rejectsAnonymous());
    }

    @Summary("Rejects a caller")
    @PostMapping("/api/my/rejected-callers")
    RejectedBody reject(@AuthenticationPrincipal Caller caller, @RequestBody RejectBody body) {
        availability.reject(caller.actor(), body.caller());
        return rejected(caller);
    }

    @Summary("Rejects a caller no longer")
    @DeleteMapping("/api/my/rejected-callers")
    RejectedBody accept(@AuthenticationPrincipal Caller caller, @RequestParam String uri) {
        availability.accept(caller.actor(), new RejectedCaller(uri));
        return rejected(caller);
    }

    /** Callers who do not show their number. */
    @Summary("Rejects callers without number, or lets them through")
    @PatchMapping("/api/my/rejected-callers")
    RejectedBody anonymous(@AuthenticationPrincipal Caller caller, @RequestBody AnonymousBody body) {
        availability.rejectAnonymous(caller.actor(), body.anonymous());
        return rejected(caller);
    }
}
