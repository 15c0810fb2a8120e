package org.ngnportal.changes.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Subject;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/**
 * New passwords of an account and all that their delivery says, decided when they were ordered. Stored sealed.
 *
 * @param clear whether the platform keeps passwords of this tenant readable
 * @param recipient empty for a letter to somebody without an e-mail address
 * @param callerId empty for none
 */
record PasswordOrder(
        Target target,
        String sip,
        String web,
        boolean clear,
        DeliveryWay way,
        String recipient,
        String language,
        String firstName,
        String lastName,
        boolean pstn,
        String callerId,
        boolean voicemail,
        String timeZone,
        Map<String, String> settings) {

    private static final int LONGEST_SETTING = 300;
    private static final Predicate<String> NOT_FOR_MAILS =
            name -> name.endsWith("_credit") || name.contains("token") || name.contains("private");

    PasswordOrder {
        settings = Map.copyOf(settings);
    }

    static PasswordOrder of(StaffLine line, ResetAndSend.Wanted wanted, TenantSettings settings, Passwords passwords) {
        var subscriber = line.subscriber();
        var identity = subscriber.identity();
        var recipient = wanted.recipient();
        var language = wanted.language();
        return new PasswordOrder(
                Target.of(line),
                passwords.generate().reveal(),
                passwords.generate().reveal(),
                settings.clearTextPasswords(),
                wanted.way(),
                recipient == null ? recipient(identity.email()) : recipient.value(),
                language == null ? identity.language() : language.getLanguage(),
                identity.firstName(),
                identity.lastName(),
                subscriber.isIn(AccountGroup.FREE_PSTN),
                subscriber.telephony().callerId(),
                subscriber.isIn(AccountGroup.VOICEMAIL),
                identity.timeZone(),
                forMails(settings.properties()));
    }

    /** Whether the way leads anywhere. */
    boolean isDeliverable() {
        return !way.isMailed() || !recipient.isEmpty();
    }

    /** @throws IllegalArgumentException if it is not {@link #isDeliverable} */
    Prepared delivery(DeliveryId id) {
        return new Prepared(id, mail(), way);
    }

    /** Does it: sets what the delivery holds. */
    void carryOut(StaffLine line) {
        line.setPasswords(new Secret(sip), new Secret(web), clear);
    }

    Deed deed() {
        return target.owned(Deed.of(
                Actions.SUBSCRIBER_RESET,
                Subject.subscriber(target.address()),
                FieldChange.ofSecret("sip-password"),
                FieldChange.ofSecret("web-password")));
    }

    private WelcomeMail mail() {
        var address = target.sip();
        return new WelcomeMail(
                recipient,
                Locale.forLanguageTag(language),
                firstName,
                lastName,
                new DomainName(address.domain()),
                address,
                new Secret(sip),
                new Secret(web),
                clear,
                pstn,
                pstn ? textOrNull(callerId) : null,
                voicemail,
                null,
                timeZone,
                List.of(),
                List.of(),
                settings);
    }

    private static String recipient(String email) {
        return MailAddress.parse(email).map(MailAddress::value).orElse("");
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Of the tenant's properties, those that a mail may mention. */
    private static Map<String, String> forMails(Map<String, String> properties) {
        return properties.entrySet().stream()
                .filter(property -> !NOT_FOR_MAILS.test(property.getKey()))
                .filter(property -> property.getValue().length() <= LONGEST_SETTING)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Holds passwords: never shown. */
    @Override
    public String toString() {
        return "PasswordOrder[***]";
    }
}
