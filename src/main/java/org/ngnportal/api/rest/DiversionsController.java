package org.ngnportal.api.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.EntityTags;
import org.ngnportal.api.internal.ProblemException;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.Consent;
import org.ngnportal.diversions.DiversionChange;
import org.ngnportal.diversions.DiversionState;
import org.ngnportal.diversions.Diversions;
import org.ngnportal.diversions.Target;
import org.ngnportal.vault.Secret;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where calls go that the subscriber does not answer himself. */
@RestController
class DiversionsController {

    private final Diversions diversions;
    private final EntityTags tags;

    DiversionsController(Diversions diversions, EntityTags tags) {
        this.diversions = diversions;
        this.tags = tags;
    }

    /**
     * @param targets by condition: all, offline, busy, no-answer and unavailable
     * @param numbers his other numbers, to choose from
     */
    record DiversionsBody(
            Map<String, TargetBody> targets,
            int noAnswerSeconds,
            boolean voicemail,
            @Nullable String mobile,
            List<String> numbers)
            implements ApiBody {}

    /**
     * @param kind none, voicemail, mobile, own-number or address; other for what the portal does not understand
     * @param text the number or address, where there is one
     */
    record TargetBody(String kind, @Nullable String text) {}

    /**
     * What is to be changed; what is not named stays.
     *
     * @param password the web password, for targets that may be dear
     */
    record DiversionsChangeBody(
            @Nullable Map<String, TargetBody> targets,
            @Nullable Integer noAnswerSeconds,
            @Nullable String password) implements ApiBody {}

    /**
     * @param rule that wins: blocked, anonymous, temporary, plan, all-calls, offline or rings
     * @param target where the call goes; none when it is turned away, or rings
     * @param then where it goes if it is not answered where it rings, by condition
     */
    record HappeningBody(
            String rule, TargetBody target, @Nullable Instant until, Map<String, TargetBody> then, int ringsForSeconds)
            implements ApiBody {}

    @Summary("Where calls go that are not answered")
    @GetMapping("/api/my/diversions")
    ResponseEntity<DiversionsBody> diversions(@AuthenticationPrincipal Caller caller) {
        return tags.tagged(body(diversions.read(caller.actor())));
    }

    @Summary("Changes the diversions that are named")
    @PatchMapping("/api/my/diversions")
    ResponseEntity<DiversionsBody> change(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DiversionsChangeBody body) {
        var change = DiversionChange.blindly();
        if (ifMatch != null) {
            var opened = diversions.read(caller.actor());
            tags.require(ifMatch, () -> body(opened));
            change = DiversionChange.of(opened);
        }
        var targets = body.targets() == null ? Map.<String, TargetBody>of() : body.targets();
        for (var wanted : targets.entrySet()) {
            var field = "targets." + wanted.getKey();
            var condition = Condition.of(wanted.getKey())
                    .orElseThrow(() -> ProblemException.invalid(field, "api.field.unknown"));
            change = change.divert(condition, target(field, wanted.getValue()));
        }
        if (body.noAnswerSeconds() != null) {
            change = change.ring(Duration.ofSeconds(body.noAnswerSeconds()));
        }
        var consent = body.password() == null ? Consent.NONE : Consent.with(new Secret(body.password()));
        return tags.tagged(body(diversions.change(caller.actor(), change, consent)));
    }

    /** What happens if somebody calls, now or at another time. */
    @Summary("What happens if somebody calls")
    @GetMapping("/api/my/diversions/forecast")
    HappeningBody forecast(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String group,
            @RequestParam(defaultValue = "false") boolean anonymous) {
        var who = anonymous
                ? org.ngnportal.diversions.Caller.ANONYMOUS
                : Given.some(group)
                        .map(org.ngnportal.diversions.Caller::of)
                        .orElse(org.ngnportal.diversions.Caller.ANYBODY);
        var when = at == null ? null : Given.moment("at", at);
        var happening = diversions.whatHappens(caller.actor(), who, when);
        return new HappeningBody(
                happening.rule().key(),
                target(happening.target()),
                happening.until().map(end -> end.toInstant()).orElse(null),
                targets(happening.then()),
                (int) happening.ringing().toSeconds());
    }

    private static Target target(String field, TargetBody given) {
        var kind = Given.one(field + ".kind", given.kind(), Target.Kind.class);
        if (kind == Target.Kind.OTHER) {
            throw ProblemException.invalid(field + ".kind", "api.field.unfit");
        }
        return new Target(kind, given.text() == null ? "" : given.text());
    }

    private static DiversionsBody body(DiversionState state) {
        return new DiversionsBody(
                targets(state.targets()),
                (int) state.noAnswer().toSeconds(),
                state.choices().voicemail(),
                state.choices().mobile().orElse(null),
                state.choices().numbers());
    }

    private static Map<String, TargetBody> targets(Map<Condition, Target> targets) {
        var bodies = new TreeMap<String, TargetBody>();
        targets.forEach((condition, target) -> bodies.put(condition.key(), target(target)));
        return bodies;
    }

    private static TargetBody target(Target target) {
        return new TargetBody(target.kind().key(), Given.text(target.text()));
    }
}
