package org.ngnportal.signin.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.Lockout;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.signin.SignInLine;
import org.ngnportal.signin.SignIns;
import org.ngnportal.signin.Throttle.Purpose;
import org.ngnportal.signin.internal.ThrottleStore.Waiting;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
class StoredSignIns implements SignIns {

    private static final int MOST_LOCKOUTS = 200;

    private final SignInSearch search;
    private final ThrottleStore throttle;
    private final Journal journal;
    private final Clock clock;

    @Autowired
    StoredSignIns(SignInSearch search, ThrottleStore throttle, Journal journal) {
        this(search, throttle, journal, Clock.systemUTC());
    }

    StoredSignIns(SignInSearch search, ThrottleStore throttle, Journal journal, Clock clock) {
        this.search = search;
        this.throttle = throttle;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<SignInLine> find(Actor actor, SignInFilter filter, int offset, int limit) {
        Rights.require(actor, Area.SIGN_INS, Action.SEE);
        return search.find(actor, filter, offset, limit);
    }

    @Override
    public int count(Actor actor, SignInFilter filter) {
        Rights.require(actor, Area.SIGN_INS, Action.SEE);
        return search.count(actor, filter);
    }

    @Override
    public List<Lockout> lockouts(Actor actor) {
        Rights.require(actor, Area.SIGN_INS, Action.SEE);
        return throttle.waiting(actor, clock.instant(), MOST_LOCKOUTS).stream()
                .map(waiting -> lockout(actor, waiting))
                .toList();
    }

    @Override
    public boolean unlock(Actor actor, String lockout) {
        Rights.require(actor, Area.SIGN_INS, Action.CHANGE);
        Optional<Waiting> waiting = throttle.waiting(actor, lockout);
        if (waiting.isEmpty()) {
            return false;
        }
        if (!mayUnlock(actor, waiting.get())) {
            throw new DeniedException("only those below the actor may be unlocked");
        }
        return journal.during(actor, deed(waiting.get()), () -> throttle.remove(lockout));
    }

    private static Deed deed(Waiting waiting) {
        var deed = Deed.of(
                Actions.SIGN_IN_UNLOCK, Subject.signIn(waiting.who().isEmpty() ? waiting.network() : waiting.who()));
        var claim = waiting.claim();
        return claim == null || claim.tenant().isPlatform() ? deed : deed.ownedBy(claim.tenant());
    }

    private static Lockout lockout(Actor actor, Waiting waiting) {
        return new Lockout(
                waiting.id(),
                purpose(waiting),
                waiting.who(),
                waiting.network(),
                waiting.failures(),
                waiting.freeAt(),
                mayUnlock(actor, waiting));
    }

    private static @Nullable Purpose purpose(Waiting waiting) {
        return waiting.purpose().equals(ThrottleKey.ADDRESS_ALONE) ? null : Purpose.valueOf(waiting.purpose());
    }

    /** Those below: it must not help somebody who guesses that he is signed in as one of his own level. */
    private static boolean mayUnlock(Actor actor, Waiting waiting) {
        if (!Rights.allows(actor, Area.SIGN_INS, Action.CHANGE)) {
            return false;
        }
        if (actor.role() == Role.ADMINISTRATOR) {
            return true;
        }
        Claim claim = waiting.claim();
        if (claim == null || claim.user().equals(actor.user()) || !actor.actsFor(claim.tenant(), claim.reseller())) {
            return false;
        }
        return switch (claim.user().kind()) {
            case ADMINISTRATOR -> false;
            case CUSTOMER ->
                Rights.allows(actor, Area.CUSTOMERS, Action.SEE)
                        && !claim.tenant().equals(actor.tenant())
                        && !claim.tenant().isPlatform();
            case OPERATOR -> Rights.allows(actor, Area.OPERATORS, Action.CHANGE);
            case SUBSCRIBER -> Rights.allows(actor, Area.SUBSCRIBERS, Action.CHANGE);
        };
    }
}
