package org.ngnportal.signin.internal.factor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.SecurityEvent;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.ProtectedUser;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells people by mail what became of their second factors, where an address is known. Never stops what it tells of. */
@Component
class FactorNotices {

    private static final Logger log = LoggerFactory.getLogger(FactorNotices.class);

    private final Mails mails;
    private final NgnPro ngnPro;

    FactorNotices(Mails mails, NgnPro ngnPro) {
        this.mails = mails;
        this.ngnPro = ngnPro;
    }

    void tell(Actor actor, SecurityEvent event) {
        tell(actor, new ProtectedUser(actor.user(), actor.username(), actor.tenant(), actor.reseller()), event);
    }

    /** @param by who did it, and can look up the address */
    void tell(Actor by, ProtectedUser user, SecurityEvent event) {
        try {
            letter(by, user, event).ifPresent(mail -> mails.send(user.tenant(), user.reseller(), mail));
        } catch (NgnProException | DataAccessException failure) {
            log.warn("No notice of {} to {}: {}", event, user.user(), failure.getMessage());
        }
    }

    private Optional<NoteMail> letter(Actor by, ProtectedUser user, SecurityEvent event) {
        return switch (user.user().kind()) {
            case OPERATOR -> letter(user, "", user.username(), Locale.ENGLISH, event);
            case CUSTOMER -> {
                var account = ngnPro.as(by)
                        .customer()
                        .getAccount(Integer.parseInt(user.user().name()));
                var language = account.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(account.language());
                yield account.email() == null ? Optional.empty() : letter(user, "", account.email(), language, event);
            }
            case ADMINISTRATOR, SUBSCRIBER -> Optional.empty();
        };
    }

    private static Optional<NoteMail> letter(
            ProtectedUser user, String name, String address, Locale language, SecurityEvent event) {
        return MailAddress.parse(address)
                .map(recipient -> NoteMail.about(
                        event,
                        recipient,
                        language,
                        name,
                        user.username(),
                        Instant.now(),
                        Browser.current().address()));
    }
}
