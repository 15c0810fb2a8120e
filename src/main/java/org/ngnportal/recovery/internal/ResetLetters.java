package org.ngnportal.recovery.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.SecurityEvent;
import org.ngnportal.links.Links;
import org.ngnportal.recovery.PasswordResets;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.vault.Secret;

/** The mails about forgotten passwords. */
class ResetLetters {

    static final String PURPOSE = "password-reset";

    private static final Duration LIFETIME = PasswordResets.LIFETIME;

    private final Links links;
    private final Mails mails;
    private final String page;
    private final Clock clock;

    ResetLetters(Links links, Mails mails, String baseUrl, Clock clock) {
        this.links = links;
        this.mails = mails;
        this.page = baseUrl.replaceAll("/+$", "") + "/reset#";
        this.clock = clock;
    }

    /** Issues a link and sends it. */
    void link(ResetSubject subject, Locale language) {
        var token = links.issue(PURPOSE, subject.user().toString(), "", LIFETIME);
        var facts = Map.of(
                "name", subject.name(), "account", subject.account(), "minutes", Long.toString(LIFETIME.toMinutes()));
        var mail = NoteMail.of(Note.PASSWORD_RESET, recipient(subject), language, facts)
                .withLink(new Secret(page + token.reveal()), LIFETIME)
                .withSettings(subject.settings());
        mails.send(subject.tenant(), subject.reseller(), mail);
    }

    /** Tells him that his password was changed. */
    void changed(ResetSubject subject) {
        var mail = NoteMail.about(
                        SecurityEvent.PASSWORD_CHANGED,
                        recipient(subject),
                        subject.language(),
                        subject.name(),
                        subject.account(),
                        clock.instant(),
                        "")
                .withSettings(subject.settings());
        mails.send(subject.tenant(), subject.reseller(), mail);
    }

    private static MailAddress recipient(ResetSubject subject) {
        return new MailAddress(subject.recipient());
    }
}
