package org.ngnportal.quota.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.MoneyWords;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** What subscribers read when they are warned, in the language of their account. */
@Component
class WarningMails {

    private static final String LANGUAGE = "language";

    private final Mails mails;
    private final Tenants tenants;

    WarningMails(Mails mails, Tenants tenants) {
        this.mails = mails;
        this.tenants = tenants;
    }

    /** Where mails for an account go; empty when it has no usable address. */
    static Optional<MailAddress> recipient(SipAccount account) {
        return MailAddress.parse(Objects.requireNonNullElse(account.email(), ""));
    }

    /** A mail that is ready to be sent within a transaction: nothing is read for it any more. */
    interface Ready {
        void send();
    }

    Ready limitReached(Actor.Subscriber subscriber, SipAccount account, MailAddress recipient, MonthlyUsage usage) {
        var settings = settings(subscriber);
        var language = language(account);
        var facts = facts(subscriber);
        facts.put(usage.percent() < 100 ? "near" : "over", Integer.toString(usage.percent()));
        facts.put("spent", money(usage.spent(), language, settings));
        facts.put("limit", money(usage.most(), language, settings));
        return ready(subscriber, NoteMail.of(Note.QUOTA_REACHED, recipient, language, facts), settings);
    }

    Ready lowBalance(
            Actor.Subscriber subscriber, SipAccount account, MailAddress recipient, Money balance, Money threshold) {
        var settings = settings(subscriber);
        var language = language(account);
        var facts = facts(subscriber);
        facts.put("balance", money(balance, language, settings));
        facts.put("threshold", money(threshold, language, settings));
        return ready(subscriber, NoteMail.of(Note.LOW_BALANCE, recipient, language, facts), settings);
    }

    private Ready ready(Actor.Subscriber subscriber, NoteMail mail, Map<String, String> settings) {
        return () -> mails.send(subscriber.customer(), subscriber.reseller(), mail.withSettings(settings));
    }

    private static Map<String, String> facts(Actor.Subscriber subscriber) {
        var facts = new HashMap<String, String>();
        facts.put("name", subscriber.name());
        facts.put("account", subscriber.address().toString());
        return facts;
    }

    private static String money(Money money, Locale language, Map<String, String> settings) {
        return MoneyWords.of(money, settings.getOrDefault("currency", ""), language);
    }

    private static Locale language(SipAccount account) {
        var properties = account.properties();
        return properties == null
                ? Locale.ENGLISH
                : properties.stream()
                        .filter(property -> LANGUAGE.equals(property.name()))
                        .map(property -> text(property.value()))
                        .filter(code -> !code.isEmpty())
                        .findFirst()
                        .map(Locale::forLanguageTag)
                        .orElse(Locale.ENGLISH);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Only to be polite in the mail: without them it goes all the same. */
    private Map<String, String> settings(Actor.Subscriber subscriber) {
        try {
            return tenants.settings(subscriber).properties();
        } catch (NgnProException unreadable) {
            return Map.of();
        }
    }
}
