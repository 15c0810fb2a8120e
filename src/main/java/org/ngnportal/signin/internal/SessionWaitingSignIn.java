package org.ngnportal.signin.internal;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Clock;
import java.util.Optional;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.WaitingSignIn;
import org.springframework.stereotype.Component;

@Component
class SessionWaitingSignIn implements WaitingSignIn {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Optional<State> state() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .flatMap(this::state);
    }

    /** One whose time is over is forgotten; the login page says so. */
    private Optional<State> state(WrappedSession session) {
        if (!(session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending)) {
            return Optional.empty();
        }
        if (pending.isOver(clock.instant())) {
            session.removeAttribute(PendingSignIn.ATTRIBUTE);
            session.setAttribute(
                    SignInProblem.ATTRIBUTE,
                    SignInException.because(SignInProblem.Reason.FACTOR_EXPIRED).problem(pending.username()));
            return Optional.empty();
        }
        return Optional.of(state(pending));
    }

    private static State state(PendingSignIn pending) {
        return new State(
                pending.step(),
                pending.username(),
                pending.totp(),
                pending.passkey(),
                pending.setup(),
                pending.recoveryCodes(),
                pending.takeProblem());
    }
}
