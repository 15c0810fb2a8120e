package org.ngnportal.profile.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.profile.OwnDeletion;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.profile.internal.DeletionStore.Wish;
import org.ngnportal.signin.Browser;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** A mail for each step of a deletion. */
@Component
class DeletionMails {

    /** Cancelling from the mail is possible for as long as the deletion can be put off. */
    static final Duration CANCELLATION_BEYOND = Duration.ofDays(30);

    private final ProfileMails mails;

    DeletionMails(ProfileMails mails) {
        this.mails = mails;
    }

    /** Asks whether it is he who wants it. */
    void requested(Actor actor, Wish wish, Secret token) {
        send(
                actor,
                wish,
                "requested",
                null,
                mails.link(ProfileNavigation.CONFIRM_DELETION, token),
                OwnDeletion.LIFETIME);
    }

    /** Tells when it will be, and how to keep the account. */
    void planned(Actor actor, Wish wish, Instant at, Secret token) {
        var usable = Duration.between(Instant.now(), at).plus(CANCELLATION_BEYOND);
        send(actor, wish, "planned", at, mails.link(ProfileNavigation.KEEP_ACCOUNT, token), usable);
    }

    void cancelled(Actor actor, Wish wish) {
        send(actor, wish, "cancelled", null, null, null);
    }

    void deleted(Actor actor, Wish wish) {
        send(actor, wish, "deleted", null, null, null);
    }

    private void send(
            Actor actor,
            Wish wish,
            String step,
            @Nullable Instant at,
            @Nullable Secret link,
            @Nullable Duration usable) {
        var reader = wish.reader();
        var facts = ProfileMails.facts(reader);
        facts.put(step, "yes");
        facts.put("address", Browser.current().address());
        facts.put("days", Long.toString(OwnDeletion.LIFETIME.toDays()));
        if (at != null) {
            facts.put("when", ProfileMails.time(at.truncatedTo(ChronoUnit.MINUTES), reader.language()));
        }
        var mail = NoteMail.of(Note.ACCOUNT_DELETION, new MailAddress(wish.email()), reader.language(), facts);
        mails.send(
                actor,
                wish.tenant(),
                wish.reseller(),
                link == null || usable == null ? mail : mail.withLink(link, usable));
    }
}
