package org.ngnportal.profile.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.profile.OwnEmail;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.signin.Browser;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mails about a subscriber's own account, in its language (contract section 6.2). */
@Component
class ProfileMails {

    private final Mails mails;
    private final Tenants tenants;
    private final ProfileProperties properties;
    private final String portal;

    ProfileMails(
            Mails mails, Tenants tenants, ProfileProperties properties, @Value("${portal.base-url}") String portal) {
        this.mails = mails;
        this.tenants = tenants;
        this.properties = properties;
        this.portal = portal.replaceAll("/+$", "") + "/";
    }

    /** What a mail tells of; a fact of its name is in the mail. */
    enum Change {
        EMAIL("emailChanged"),
        SIP_PASSWORD("sipPasswordChanged"),
        WEB_PASSWORD("webPasswordChanged");

        private final String fact;

        Change(String fact) {
            this.fact = fact;
        }
    }

    /** Whom a mail about an account is for. */
    record Reader(SipAddress account, String name, Locale language) {

        static Reader of(Subscriber account) {
            return new Reader(
                    account.address(),
                    account.identity().fullName(),
                    Locale.forLanguageTag(account.identity().language()));
        }
    }

    /** Whether the customer wants his subscribers to be told of changes. */
    boolean tellsOfChanges(Actor actor) {
        return tenants.settings(actor)
                .property("notify_on_sip_account_changes")
                .map(value -> !value.equals("0"))
                .orElse(properties.notifyOnChanges());
    }

    /** Tells that something was changed, not what it is now. */
    void changed(Actor actor, Reader reader, MailAddress recipient, Change change) {
        var facts = facts(reader);
        facts.put(change.fact, "yes");
        facts.put("when", time(Instant.now(), reader.language()));
        facts.put("address", Browser.current().address());
        send(actor, NoteMail.of(Note.SIP_ACCOUNT_CHANGED, recipient, reader.language(), facts));
    }

    /** Asks whether an address is his. */
    void confirmEmail(Actor actor, Reader reader, MailAddress recipient, Secret token) {
        var facts = facts(reader);
        facts.put("address", Browser.current().address());
        facts.put("days", Long.toString(OwnEmail.LIFETIME.toDays()));
        send(
                actor,
                NoteMail.of(Note.EMAIL_CONFIRMATION, recipient, reader.language(), facts)
                        .withLink(link(ProfileNavigation.CONFIRM_EMAIL, token), OwnEmail.LIFETIME));
    }

    private void send(Actor actor, NoteMail mail) {
        send(actor, actor.tenant(), actor.reseller(), mail);
    }

    /** @param actor by whose means the settings are read */
    void send(Actor actor, CustomerId tenant, CustomerId reseller, NoteMail mail) {
        mails.send(tenant, reseller, mail.withSettings(tenants.settings(actor).properties()));
    }

    static Map<String, String> facts(Reader reader) {
        var facts = new HashMap<String, String>();
        facts.put("name", reader.name());
        facts.put("account", reader.account().toString());
        return facts;
    }

    Secret link(String page, Secret token) {
        return new Secret(portal + page + "#" + token.reveal());
    }

    static String time(Instant when, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(when)
                + " UTC";
    }
}
