package org.ngnportal.signin.internal;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor.NobodySignedInException;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Term;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Replaces who is signed in, in the session itself, so that every page and every following request has it. */
@Component
@EnableConfigurationProperties(ImpersonationSettings.class)
class SessionImpersonations implements Impersonations {

    private final SignedInActor signedIn;
    private final NgnPro ngnPro;
    private final Journal journal;
    private final ImpersonationSettings settings;
    private final Clock clock;

    @Autowired
    SessionImpersonations(SignedInActor signedIn, NgnPro ngnPro, Journal journal, ImpersonationSettings settings) {
        this(signedIn, ngnPro, journal, settings, Clock.systemUTC());
    }

    SessionImpersonations(
            SignedInActor signedIn, NgnPro ngnPro, Journal journal, ImpersonationSettings settings, Clock clock) {
        this.signedIn = signedIn;
        this.ngnPro = ngnPro;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Actor.Impersonation begin(CustomerId customer, String reason, String returnTo) {
        return begin(
                Area.CUSTOMERS,
                () -> ngnPro.customerBelow(signedIn.get(), customer),
                "no customer " + customer + " below the actor",
                reason,
                returnTo);
    }

    @Override
    public Actor.Impersonation begin(SipAddress subscriber, String reason, String returnTo) {
        return begin(
                Area.SUBSCRIBERS,
                () -> ngnPro.subscriberOf(signedIn.get(), subscriber),
                "no subscriber " + subscriber + " of the actor's",
                reason,
                returnTo);
    }

    private Actor.Impersonation begin(
            Area area, Supplier<Optional<? extends Actor>> whom, String nobody, String reason, String returnTo) {
        Actor by = signedIn.get();
        Rights.require(by, area, Action.IMPERSONATE);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a reason has " + SHORTEST_REASON + " to " + LONGEST_REASON + " letters");
        }
        Actor as = whom.get().orElseThrow(() -> new DeniedException(nobody));
        var impersonation = impersonation(by, as);
        var deed = Deed.of(
                Actions.IMPERSONATION_BEGIN,
                subject(as),
                FieldChange.to("reason", why),
                FieldChange.to("until", String.valueOf(impersonation.until())));
        SignedIn token = token().impersonating(impersonation, withinPortal(returnTo));
        journal.during(impersonation, deed, () -> become(token));
        return impersonation;
    }

    /** Nested ones end with the one they are in. */
    private Actor.Impersonation impersonation(Actor by, Actor as) {
        Instant end = clock.instant().plus(settings.duration()).truncatedTo(ChronoUnit.SECONDS);
        if (by instanceof Actor.Impersonation outer
                && outer.until() != null
                && outer.until().isBefore(end)) {
            end = outer.until();
        }
        try {
            return new Actor.Impersonation(by, as, false, Term.until(end));
        } catch (IllegalArgumentException notBelow) {
            throw new DeniedException(String.valueOf(notBelow.getMessage()));
        }
    }

    @Override
    public boolean mayAllowChanges() {
        return current().filter(SessionImpersonations::mayAllowChanges).isPresent();
    }

    private static boolean mayAllowChanges(Actor.Impersonation impersonation) {
        return Rights.allows(impersonation.by(), Area.SUBSCRIBERS, Action.CHANGE);
    }

    @Override
    public void allowChanges(boolean allowed) {
        if (!(signedIn.get() instanceof Actor.Impersonation present) || present.full() == allowed) {
            return;
        }
        if (allowed && !mayAllowChanges(present)) {
            throw new DeniedException(present.by().role() + " may not change anything as " + present.role());
        }
        // an end of its own, so that pages with the other rights are refused
        Term term = present.until() == null ? Term.UNLIMITED : Term.until(present.until());
        var changed = new Actor.Impersonation(present.by(), present.as(), allowed, term);
        SignedIn token = token().instead(changed);
        var deed = Deed.of(
                Actions.IMPERSONATION_RIGHTS,
                subject(present.as()),
                FieldChange.of("full-rights", present.full(), allowed));
        journal.during(changed, deed, () -> {
            become(token);
            present.term().cancel();
        });
    }

    @Override
    public String end() {
        SignedIn token = token();
        if (!(token.actor() instanceof Actor.Impersonation present)) {
            return "";
        }
        leave(token, present, "hand");
        return token.returnTo();
    }

    @Override
    public Optional<String> resume() {
        Optional<SignedIn> token = signedIn.signedIn();
        if (token.isEmpty()) {
            return Optional.of("login");
        }
        Optional<String> path = Optional.empty();
        String whom = "";
        SignedIn present = token.get();
        while (present.actor() instanceof Actor.Impersonation over && over.hasEnded(clock.instant())) {
            leave(present, over, "time");
            whom = over.displayName();
            path = Optional.of(present.returnTo());
            present = token();
        }
        if (path.isPresent()) {
            ImpersonationOver.tell(whom, present.actor().displayName());
            return path;
        }
        return present.actor() instanceof Actor.Impersonation ? Optional.empty() : Optional.of("");
    }

    /** The session comes first: that it is left must not depend on the journal. */
    private void leave(SignedIn token, Actor.Impersonation present, String how) {
        present.term().cancel();
        become(token.outer().orElseThrow());
        journal.during(present, ended(present, how), () -> {});
    }

    static Deed ended(Actor.Impersonation present, String how) {
        return Deed.of(Actions.IMPERSONATION_END, subject(present.as()), FieldChange.to("ended", how));
    }

    @Override
    public Duration longest() {
        return settings.duration();
    }

    @Override
    public Optional<Actor.Impersonation> current() {
        return signedIn.signedIn()
                .map(SignedIn::actor)
                .filter(Actor.Impersonation.class::isInstance)
                .map(Actor.Impersonation.class::cast);
    }

    private SignedIn token() {
        return signedIn.signedIn().orElseThrow(NobodySignedInException::new);
    }

    private static void become(SignedIn token) {
        var session = VaadinSession.getCurrent();
        if (session == null) {
            throw new IllegalStateException("not on a page");
        }
        var context = new SecurityContextImpl(token);
        session.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
    }

    private static Subject subject(Actor as) {
        return as instanceof Actor.Subscriber subscriber
                ? Subject.subscriber(subscriber.address())
                : Subject.customer(as.displayName());
    }

    /** A path of the portal, whatever it is asked to be. */
    static String withinPortal(@Nullable String path) {
        if (path == null
                || path.startsWith("/")
                || path.contains("\\")
                || path.chars().anyMatch(Character::isISOControl)) {
            return "";
        }
        int end = path.indexOf('?');
        return (end < 0 ? path : path.substring(0, end)).contains(":") ? "" : path;
    }
}
