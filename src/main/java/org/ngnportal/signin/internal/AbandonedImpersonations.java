package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.ngnportal.journal.Journal;
import org.ngnportal.tenancy.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who signs out, or whose session ends, while he acts as somebody else stops doing so; the journal says it. */
@Component
class AbandonedImpersonations implements HttpSessionListener {

    private static final Logger log = LoggerFactory.getLogger(AbandonedImpersonations.class);

    private final Journal journal;

    AbandonedImpersonations(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var context = event.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context instanceof SecurityContext known && known.getAuthentication() instanceof SignedIn signedIn) {
            leave(signedIn.actor());
        }
    }

    private void leave(Actor actor) {
        if (actor instanceof Actor.Impersonation impersonation) {
            impersonation.term().cancel();
            try {
                journal.during(impersonation, SessionImpersonations.ended(impersonation, "session"), () -> {});
            } catch (RuntimeException e) {
                log.error("The end of an impersonation cannot be written down", e);
            }
            leave(impersonation.by());
        }
    }
}
