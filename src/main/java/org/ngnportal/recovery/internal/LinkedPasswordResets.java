package org.ngnportal.recovery.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ngnportal.links.Link;
import org.ngnportal.links.Links;
import org.ngnportal.recovery.PasswordResets;
import org.ngnportal.signin.PasswordReset;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.signin.Sessions;
import org.ngnportal.signin.Throttle;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** New passwords by single-use links in mails. */
class LinkedPasswordResets implements PasswordResets {

    private static final Logger log = LoggerFactory.getLogger(LinkedPasswordResets.class);
    private static final int LONGEST_NAME = 254;

    /** More would only fill a mailbox. */
    private static final int MOST_LINKS = 3;

    private final List<PasswordReset> kinds;
    private final Links links;
    private final ResetLetters letters;
    private final Throttle throttle;
    private final Sessions sessions;
    private final TransactionOperations transactions;
    private final Executor background;

    LinkedPasswordResets(
            List<PasswordReset> kinds,
            Links links,
            ResetLetters letters,
            Throttle throttle,
            Sessions sessions,
            TransactionOperations transactions,
            Executor background) {
        this.kinds = kinds;
        this.links = links;
        this.letters = letters;
        this.throttle = throttle;
        this.sessions = sessions;
        this.transactions = transactions;
        this.background = background;
    }

    @Override
    public void request(String typed, Locale language, String address) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return;
        }
        throttle.begin(Throttle.Purpose.FORGOTTEN_PASSWORD, name, address);
        background.execute(() -> lookUp(name, language));
    }

    private void lookUp(String name, Locale language) {
        for (var kind : kinds) {
            try {
                kind.find(name).ifPresent(subject -> send(subject, language));
            } catch (RuntimeException e) {
                // what was typed may be anything, a password too: it stays out of the log
                log.warn(
                        "A forgotten password of kind {} could not be looked at: {}",
                        kind.kind(),
                        e.getClass().getName());
            }
        }
    }

    @Override
    public boolean send(ResetSubject subject) {
        return send(subject, subject.language());
    }

    private boolean send(ResetSubject subject, Locale language) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (links.open(ResetLetters.PURPOSE, subject.user().toString()) >= MOST_LINKS) {
                log.info("No more links for {}: {} are open", subject.user(), MOST_LINKS);
                return false;
            }
            letters.link(subject, language);
            log.info("A link for a new password goes to {}", subject.user());
            return true;
        }));
    }

    @Override
    public Optional<ResetSubject> peek(Secret token) {
        return links.peek(ResetLetters.PURPOSE, token).flatMap(this::subject);
    }

    @Override
    public boolean redeem(Secret token, Secret password) {
        return Boolean.TRUE.equals(transactions.execute(status -> links.redeem(ResetLetters.PURPOSE, token)
                .flatMap(this::subject)
                .map(subject -> set(subject, password))
                .orElse(false)));
    }

    private boolean set(ResetSubject subject, Secret password) {
        if (!subject.policy().check(password.reveal(), subject.personalWords()).isEmpty()) {
            throw new IllegalArgumentException("the password does not keep to the policy");
        }
        kind(subject.user()).orElseThrow().setPassword(subject, password);
        links.revoke(ResetLetters.PURPOSE, subject.user().toString());
        sessions.endAllButThis(subject.user());
        letters.changed(subject);
        log.info("{} has a new password", subject.user());
        return true;
    }

    private Optional<ResetSubject> subject(Link link) {
        var user = UserKey.parse(link.subject());
        return kind(user).flatMap(kind -> kind.of(user));
    }

    private Optional<PasswordReset> kind(UserKey user) {
        return kinds.stream().filter(kind -> kind.kind() == user.kind()).findFirst();
    }
}
