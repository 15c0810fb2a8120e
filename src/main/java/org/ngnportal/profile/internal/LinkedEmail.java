package org.ngnportal.profile.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.links.Link;
import org.ngnportal.links.Links;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.OwnEmail;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.profile.ProfileRefusedException.Reason;
import org.ngnportal.profile.internal.ProfileMails.Change;
import org.ngnportal.profile.internal.ProfileMails.Reader;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class LinkedEmail implements OwnEmail {

    static final String PURPOSE = "email-change";

    private static final Logger log = LoggerFactory.getLogger(LinkedEmail.class);
    private static final String EMAIL = "email";

    private final OwnLines lines;
    private final Again again;
    private final MailLimit limit;
    private final Links links;
    private final ProfileMails mails;
    private final Subscribers subscribers;
    private final TransactionOperations transactions;

    LinkedEmail(
            OwnLines lines,
            Again again,
            MailLimit limit,
            Links links,
            ProfileMails mails,
            Subscribers subscribers,
            TransactionOperations transactions) {
        this.lines = lines;
        this.again = again;
        this.limit = limit;
        this.links = links;
        this.mails = mails;
        this.subscribers = subscribers;
        this.transactions = transactions;
    }

    @Override
    public void change(Actor actor, String email, Secret password) {
        var line = lines.toChange(actor);
        var wanted = MailAddress.parse(email.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidProfileException(Field.EMAIL, "profile.invalid.email"));
        var present = line.subscriber().identity().email();
        if (wanted.value().equalsIgnoreCase(present)) {
            throw new InvalidProfileException(Field.EMAIL, "profile.invalid.email-same");
        }
        again.require(actor, password);
        limit.count(line.address());
        line.change(
                Actions.PROFILE_EMAIL_ASK,
                List.of(FieldChange.of(EMAIL, present, wanted)),
                () -> transactions.executeWithoutResult(status -> {
                    links.revoke(PURPOSE, subject(line.address()));
                    var token = links.issue(PURPOSE, subject(line.address()), wanted.value(), LIFETIME);
                    mails.confirmEmail(actor, Reader.of(line.subscriber()), wanted, token);
                }));
    }

    @Override
    public void withdraw(Actor actor) {
        var line = lines.toChange(actor);
        line.change(
                Actions.PROFILE_EMAIL_WITHDRAW,
                List.of(),
                () -> transactions.executeWithoutResult(status -> links.revoke(PURPOSE, subject(line.address()))));
    }

    @Override
    public Optional<Waiting> peek(Secret token) {
        return links.peek(PURPOSE, token)
                .flatMap(link -> SipAddress.parse(link.subject()).map(address -> new Waiting(address, link.payload())));
    }

    @Override
    public boolean confirm(Secret token) {
        return Boolean.TRUE.equals(transactions.execute(
                status -> links.redeem(PURPOSE, token).map(this::confirmed).orElse(false)));
    }

    private boolean confirmed(Link link) {
        var subscriber = SipAddress.parse(link.subject()).flatMap(subscribers::find);
        if (subscriber.isEmpty()) {
            return false;
        }
        var actor = subscriber.get();
        var line = lines.toSee(actor);
        if (line.subscriber().isIn(AccountGroup.BLOCKED)) {
            throw new ProfileRefusedException(Reason.BLOCKED);
        }
        var present = line.subscriber().identity().email();
        var wanted = new MailAddress(link.payload());
        line.edit(
                Actions.PROFILE_EMAIL,
                List.of(FieldChange.of(EMAIL, present, wanted)),
                edit -> edit.email(wanted.value()));
        links.revoke(PURPOSE, link.subject());
        var reader = Reader.of(line.subscriber());
        MailAddress.parse(present).ifPresent(old -> mails.changed(actor, reader, old, Change.EMAIL));
        if (mails.tellsOfChanges(actor)) {
            mails.changed(actor, reader, wanted, Change.EMAIL);
        }
        follow(line, wanted);
        log.info("{} has a new e-mail address", line.address());
        return true;
    }

    /** Messages of the mailbox go to the new address too (contract section 6.5); that they do not is no reason to go back. */
    private static void follow(OwnLine line, MailAddress email) {
        try {
            line.platform().voicemail().findAccount(line.id()).ifPresent(mailbox -> {
                var before = mailbox.email() == null ? "" : mailbox.email();
                var followed = new VoicemailAccount(
                        line.id(),
                        null,
                        mailbox.name(),
                        email.value(),
                        mailbox.password(),
                        null,
                        mailbox.options(),
                        mailbox.rest());
                line.change(
                        Actions.MAILBOX_FOLLOW,
                        List.of(FieldChange.of(EMAIL, before, email)),
                        () -> line.platform().voicemail().updateAccount(followed));
            });
        } catch (NgnProException failure) {
            log.warn("The mailbox of {} keeps its e-mail address: {}", line.address(), failure.getMessage());
        }
    }

    private static String subject(SipAddress address) {
        return address.toString();
    }
}
