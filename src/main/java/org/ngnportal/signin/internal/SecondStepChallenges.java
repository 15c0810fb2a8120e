package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.ngnportal.signin.PasskeySetup;
import org.ngnportal.signin.WaitingSignIn.Step;
import org.ngnportal.signin.internal.factor.Enrolment;
import org.ngnportal.signin.internal.factor.PasskeyCeremonies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the page of the second step what to ask the browser for: a passkey the user has, or a new one. */
@RestController
class SecondStepChallenges {

    static final String PATH = SecondStepFilter.PATH + "/challenge";

    private final PasskeyCeremonies ceremonies;
    private final Enrolment enrolment;
    private final Clock clock = Clock.systemUTC();

    SecondStepChallenges(PasskeyCeremonies ceremonies, Enrolment enrolment) {
        this.ceremonies = ceremonies;
        this.enrolment = enrolment;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge(HttpSession session) {
        if (!(session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending)
                || pending.isOver(clock.instant())) {
            return ResponseEntity.notFound().build();
        }
        if (pending.step() == Step.SETUP) {
            PasskeySetup question = enrolment.beginPasskey(pending.actor());
            pending.makes(question);
            return ResponseEntity.ok(question.options());
        }
        if (pending.step() == Step.FACTOR && pending.passkey()) {
            var question = ceremonies.beginUse(pending.actor().user());
            pending.asks(question);
            return ResponseEntity.ok(question.options());
        }
        return ResponseEntity.notFound().build();
    }
}
