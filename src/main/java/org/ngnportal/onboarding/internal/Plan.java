package org.ngnportal.onboarding.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.CallerId;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.sip.Username;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.TenantSettings;

/**
 * All that the steps need, decided when the order was accepted, so that a later change of settings does not split an
 * onboarding. Stored sealed.
 *
 * @param mail the mail to the subscriber, which also holds name and passwords
 * @param username null lets the platform pick the next free number
 * @param digests the platform keeps no clear passwords: digests are sent where the username is known (contract 6.1)
 * @param callerId digits; empty is none
 * @param quota currency units a month; 0 is no limit
 * @param callLimit calls; 0 is the platform's default
 * @param owner id of the customer account that holds the address data
 * @param mailbox null without voicemail
 * @param way null in plans that were made when there was only one
 */
record Plan(
        WelcomeMail mail,
        @Nullable String username,
        String email,
        String language,
        boolean digests,
        List<String> groups,
        boolean prepaid,
        String callerId,
        int quota,
        int callLimit,
        int owner,
        @Nullable Mailbox mailbox,
        @Nullable DeliveryWay way) {

    /**
     * @param server where mailboxes are called as {@code sip:mailbox@server}; null: as {@code <voice-mailbox>}
     */
    record Mailbox(boolean deleteAfterMailing, @Nullable String server) {}

    /** The plan of an order that breaks no rule. */
    static Plan of(Actor actor, NewSubscriber subscriber, TenantSettings settings) {
        var identity = subscriber.identity();
        var services = subscriber.services();
        var domain = Objects.requireNonNull(identity.domain(), "a rule demands it");
        var callerId = services.pstn() ? CallerId.normalise(services.callerId()).orElseThrow() : "";
        boolean prepaid = OnboardingRules.isPrepaid(services, settings.delegation());
        var username = identity.nextFreeNumber() ? null : new Username(identity.username());
        var mail = new WelcomeMail(
                subscriber.mailing().way().isMailed()
                        ? subscriber.mailing().recipient().strip()
                        : "",
                Locale.forLanguageTag(subscriber.mailing().language()),
                identity.firstName().strip(),
                identity.lastName().strip(),
                domain,
                username == null ? null : SipAddress.of(username, domain),
                identity.sipPassword(),
                identity.webPassword(),
                settings.clearTextPasswords(),
                services.pstn(),
                callerId.isEmpty() ? null : callerId,
                services.voicemail(),
                services.voicemail() ? services.pin() : null,
                identity.timeZone(),
                List.of(),
                List.of(),
                settings.properties());
        return new Plan(
                mail,
                username == null ? null : username.value(),
                identity.email().strip().toLowerCase(Locale.ROOT),
                identity.language(),
                !settings.clearTextPasswords(),
                groups(services, prepaid),
                prepaid,
                callerId,
                prepaid || !services.pstn() ? 0 : orZero(services.quota()),
                services.pstn() ? orZero(services.callLimit()) : 0,
                actor.tenant().value(),
                services.voicemail() ? new Mailbox(services.deleteAfterMailing(), mailboxServer(settings)) : null,
                subscriber.mailing().way());
    }

    private static List<String> groups(NewSubscriber.Services services, boolean prepaid) {
        var groups = EnumSet.noneOf(AccountGroup.class);
        groups.addAll(services.groups());
        if (services.pstn()) {
            groups.add(AccountGroup.FREE_PSTN);
        }
        if (prepaid) {
            groups.add(AccountGroup.PREPAID);
        }
        if (services.voicemail()) {
            groups.add(AccountGroup.VOICEMAIL);
        }
        return groups.stream().map(AccountGroup::wireName).toList();
    }

    /** Contract sections 3.7 and 4.3. */
    private static @Nullable String mailboxServer(TenantSettings settings) {
        boolean absolute = settings.property("absolute_voicemail_uri")
                .filter(value -> !value.equals("0"))
                .isPresent();
        return absolute ? settings.property("voicemail_server").orElse(null) : null;
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    /** How the credentials go. */
    DeliveryWay deliveryWay() {
        return way == null ? DeliveryWay.MAIL : way;
    }

    Plan withoutVoicemail() {
        var other = new WelcomeMail(
                mail.recipient(),
                mail.language(),
                mail.firstName(),
                mail.lastName(),
                mail.domain(),
                mail.address(),
                mail.sipPassword(),
                mail.webPassword(),
                mail.passwordReadableLater(),
                mail.pstn(),
                mail.callerId(),
                false,
                null,
                mail.timeZone(),
                mail.aliases(),
                mail.numbers(),
                mail.settings());
        return new Plan(
                other,
                username,
                email,
                language,
                digests,
                groups.stream()
                        .filter(group -> !group.equals(AccountGroup.VOICEMAIL.wireName()))
                        .toList(),
                prepaid,
                callerId,
                quota,
                callLimit,
                owner,
                null,
                way);
    }

    /** Holds passwords: never shown. */
    @Override
    public String toString() {
        return "Plan[***]";
    }
}
