package org.ngnportal.api.rest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.EntityTags;
import org.ngnportal.api.internal.ProblemException;
import org.ngnportal.api.internal.ProblemType;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.vault.Secret;
import org.ngnportal.voicemail.DiversionChoice;
import org.ngnportal.voicemail.Greeting;
import org.ngnportal.voicemail.NewMailbox;
import org.ngnportal.voicemail.OwnMailbox;
import org.ngnportal.voicemail.Voicemail;
import org.ngnportal.voicemail.VoicemailState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The subscriber's mailbox. Its PIN can be set and is never told. */
@RestController
class VoicemailController {

    private final Voicemail voicemail;
    private final EntityTags tags;

    VoicemailController(Voicemail voicemail, EntityTags tags) {
        this.voicemail = voicemail;
        this.tags = tags;
    }

    /**
     * @param mailbox absent while voicemail is off
     * @param elsewhere calls that go somewhere else, by condition: offline, busy or no-answer
     * @param allCalls where all calls go, whatever happens; absent when they do not, or go to the mailbox
     * @param code dialled to hear messages
     */
    record VoicemailBody(
            boolean on,
            @Nullable MailboxBody mailbox,
            Map<String, String> elsewhere,
            @Nullable String allCalls,
            @Nullable String code)
            implements ApiBody {}

    /** @param answers when calls go to it: offline, busy, no-answer */
    record MailboxBody(
            @Nullable String number,
            @Nullable String address,
            @Nullable String email,
            boolean deleteAfterMailing,
            List<String> answers) {}

    /**
     * @param email where messages are mailed; absent for nowhere
     * @param diversions keep or replace, for each condition in {@code elsewhere}
     */
    record TurnOnBody(
            String pin,
            @Nullable String email,
            boolean deleteAfterMailing,
            @Nullable Map<String, String> diversions) implements ApiBody {}

    /** What is to be changed; what is not named stays. */
    record MailboxChangeBody(
            @Nullable String pin,
            @Nullable String email,
            @Nullable Boolean deleteAfterMailing) implements ApiBody {}

    @Summary("How voicemail stands")
    @GetMapping("/api/my/voicemail")
    ResponseEntity<VoicemailBody> state(@AuthenticationPrincipal Caller caller) {
        return tags.tagged(current(caller));
    }

    /** Turns voicemail on; again changes what is there. */
    @Summary("Turns voicemail on")
    @PutMapping("/api/my/voicemail")
    ResponseEntity<VoicemailBody> turnOn(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TurnOnBody body) {
        tags.require(ifMatch, () -> current(caller));
        var choices = new EnumMap<MailboxCondition, DiversionChoice>(MailboxCondition.class);
        Objects.requireNonNullElse(body.diversions(), Map.<String, String>of())
                .forEach((condition, choice) -> choices.put(
                        Given.one("diversions." + condition, condition, MailboxCondition.class),
                        Given.one("diversions." + condition, choice, DiversionChoice.class)));
        voicemail.turnOn(
                caller.actor(),
                new NewMailbox(
                        new Secret(body.pin()),
                        Objects.requireNonNullElse(body.email(), ""),
                        body.deleteAfterMailing()),
                choices);
        return state(caller);
    }

    @Summary("Changes the mailbox")
    @PatchMapping("/api/my/voicemail")
    ResponseEntity<VoicemailBody> change(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MailboxChangeBody body) {
        tags.require(ifMatch, () -> current(caller));
        var mailbox = voicemail
                .state(caller.actor())
                .mailbox()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (body.email() != null || body.deleteAfterMailing() != null) {
            voicemail.mail(
                    caller.actor(),
                    Objects.requireNonNullElse(body.email(), mailbox.email()),
                    Objects.requireNonNullElse(body.deleteAfterMailing(), mailbox.deleteAfterMailing()));
        }
        if (body.pin() != null) {
            voicemail.changePin(caller.actor(), new Secret(body.pin()));
        }
        return state(caller);
    }

    /** Turns voicemail off; its messages are gone. */
    @Summary("Turns voicemail off; its messages are gone")
    @DeleteMapping("/api/my/voicemail")
    ResponseEntity<VoicemailBody> turnOff(@AuthenticationPrincipal Caller caller) {
        voicemail.turnOff(caller.actor());
        return state(caller);
    }

    /** What callers hear. */
    @Summary("Sets what callers hear")
    @PutMapping(path = "/api/my/voicemail/greeting", consumes = "audio/wav")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void greet(@AuthenticationPrincipal Caller caller, @RequestBody byte[] wav) {
        voicemail.greet(caller.actor(), Greeting.of(wav));
    }

    @Summary("Lets callers hear the usual words")
    @DeleteMapping("/api/my/voicemail/greeting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeGreeting(@AuthenticationPrincipal Caller caller) {
        voicemail.removeGreeting(caller.actor());
    }

    private VoicemailBody current(Caller caller) {
        return body(voicemail.state(caller.actor()));
    }

    private static VoicemailBody body(VoicemailState state) {
        var elsewhere = new TreeMap<String, String>();
        state.others().forEach(other -> elsewhere.put(Given.key(other.condition()), other.target()));
        return new VoicemailBody(
                state.isOn(),
                state.mailbox().map(VoicemailController::mailbox).orElse(null),
                elsewhere,
                Given.text(state.allCalls()),
                Given.text(state.code()));
    }

    private static MailboxBody mailbox(OwnMailbox mailbox) {
        return new MailboxBody(
                Given.text(mailbox.number()),
                Given.text(mailbox.address()),
                Given.text(mailbox.email()),
                mailbox.deleteAfterMailing(),
                Given.keys(mailbox.answers()));
    }
}
