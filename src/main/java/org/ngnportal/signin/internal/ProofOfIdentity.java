package org.ngnportal.signin.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.signin.IdentityRefusedException;
import org.ngnportal.signin.Reauthentication;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.internal.factor.FactorChecks;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

@Component
class ProofOfIdentity implements Reauthentication {

    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final int LONGEST = 128;

    private final SignedInActor signedIn;
    private final List<IdentityCheck> passwords;
    private final FactorChecks factors;
    private final FactorTries tries;
    private final Clock clock = Clock.systemUTC();

    ProofOfIdentity(SignedInActor signedIn, List<IdentityCheck> passwords, FactorChecks factors, FactorTries tries) {
        this.signedIn = signedIn;
        this.passwords = List.copyOf(passwords);
        this.factors = factors;
        this.tries = tries;
    }

    @Override
    public boolean isProven(Actor actor) {
        return session(actor)
                .map(SignedIn::proven)
                .filter(proven -> clock.instant().isBefore(proven.plus(HOLDS)))
                .isPresent();
    }

    @Override
    public void prove(Actor actor, Secret typed) {
        Rights.require(actor, Area.ACCOUNT, Action.SEE);
        SignedIn session = session(actor).orElseThrow(() -> new FactorException(Reason.NOT_PROVEN));
        if (typed.reveal().isEmpty() || typed.reveal().length() > LONGEST) {
            throw new FactorException(Reason.WRONG_PROOF);
        }
        tries.count(session, SignInMethod.PASSWORD, Browser.current(), () -> check(session, typed));
        session.provenAt(clock.instant());
    }

    private void check(SignedIn session, Secret typed) {
        if (!factors.isTotp(session.actor().user(), typed.reveal()) && !isPassword(session, typed)) {
            throw new FactorException(Reason.WRONG_PROOF);
        }
    }

    private boolean isPassword(SignedIn session, Secret typed) {
        boolean silent = false;
        for (IdentityCheck check : passwords) {
            try {
                if (check.check(session.getName(), typed)
                        .map(Identity::actor)
                        .filter(found -> found.user().equals(session.actor().user()))
                        .isPresent()) {
                    return true;
                }
            } catch (Unavailable unavailable) {
                silent = true;
            } catch (Fault | IdentityRefusedException refused) {
                // not his password, or not a name of this kind
            }
        }
        if (silent) {
            throw new FactorException(Reason.PROOF_NOT_CHECKED);
        }
        return false;
    }

    private Optional<SignedIn> session(Actor actor) {
        return signedIn.signedIn().filter(session -> session.actor().user().equals(actor.user()));
    }
}
