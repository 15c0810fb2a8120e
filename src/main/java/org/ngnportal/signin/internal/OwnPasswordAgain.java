package org.ngnportal.signin.internal;

import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

@Component
class OwnPasswordAgain implements PasswordAgain {

    private static final int LONGEST = 128;

    private final NgnPro ngnPro;
    private final Throttle throttle;
    private final SignInLog signIns;

    OwnPasswordAgain(NgnPro ngnPro, Throttle throttle, SignInLog signIns) {
        this.ngnPro = ngnPro;
        this.throttle = throttle;
        this.signIns = signIns;
    }

    @Override
    public Answer matches(Actor actor, Secret typed) {
        Rights.require(actor, Area.MY, Action.SEE);
        if (!isAsked(actor)) {
            return Answer.NOT_ASKED;
        }
        if (!(actor instanceof Actor.Subscriber subscriber)) {
            throw new DeniedException(actor.role() + " has no web password");
        }
        if (typed.reveal().isEmpty() || typed.reveal().length() > LONGEST) {
            return Answer.WRONG;
        }
        return counted(subscriber, typed, Browser.current());
    }

    private Answer counted(Actor.Subscriber subscriber, Secret typed, Browser browser) {
        var attempt = begin(subscriber, browser);
        boolean right;
        try {
            right = WebPassword.of(subscriber.address(), account(subscriber)).matches(subscriber.address(), typed);
        } catch (NgnProException notChecked) {
            attempt.undecided();
            throw notChecked;
        }
        if (right) {
            attempt.succeeded();
            return Answer.RIGHT;
        }
        record(subscriber, SignInOutcome.REFUSED, browser);
        return Answer.WRONG;
    }

    private Throttle.Attempt begin(Actor.Subscriber subscriber, Browser browser) {
        try {
            return throttle.begin(Throttle.Purpose.SIGN_IN, subscriber.username(), browser.address());
        } catch (TooManyTriesException hasty) {
            record(subscriber, SignInOutcome.THROTTLED, browser);
            throw hasty;
        }
    }

    private void record(Actor.Subscriber subscriber, SignInOutcome outcome, Browser browser) {
        signIns.record(subscriber.username(), subscriber, outcome, SignInMethod.PASSWORD, browser);
    }

    private SipAccount account(Actor.Subscriber subscriber) {
        var address = subscriber.address();
        return ngnPro.as(subscriber).sip().getAccount(new SipId(address.user(), address.domain()));
    }
}
