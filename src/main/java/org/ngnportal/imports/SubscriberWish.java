package org.ngnportal.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/**
 * What somebody wants a subscriber to be like, normalised but not judged. In every part null means that nothing is asked
 * for: the value of an existing account stays, a new one gets the default. An empty text, an empty list and 0 clear. Holds
 * passwords: stored sealed only, never shown.
 *
 * @param domain lower-cased
 * @param username lower-cased; null lets the platform pick the next free number, which always makes a new account
 */
public record SubscriberWish(
        String domain,
        @Nullable String username,
        Person person,
        Passwords passwords,
        Mailing mailing,
        Services services,
        Voicemail voicemail,
        Reach reach) {

    /** An account about which nothing else is asked for. */
    public static SubscriberWish of(String domain, @Nullable String username) {
        return new SubscriberWish(
                domain,
                username,
                Person.UNSAID,
                Passwords.UNSAID,
                Mailing.UNSAID,
                Services.UNSAID,
                Voicemail.UNSAID,
                Reach.UNSAID);
    }

    /** The account's address; null while the platform has yet to pick the username. */
    public @Nullable SipAddress address() {
        return username == null ? null : new SipAddress(username, domain);
    }

    public SubscriberWish with(Person wanted) {
        return new SubscriberWish(domain, username, wanted, passwords, mailing, services, voicemail, reach);
    }

    public SubscriberWish with(Passwords wanted) {
        return new SubscriberWish(domain, username, person, wanted, mailing, services, voicemail, reach);
    }

    public SubscriberWish with(Mailing wanted) {
        return new SubscriberWish(domain, username, person, passwords, wanted, services, voicemail, reach);
    }

    public SubscriberWish with(Services wanted) {
        return new SubscriberWish(domain, username, person, passwords, mailing, wanted, voicemail, reach);
    }

    public SubscriberWish with(Voicemail wanted) {
        return new SubscriberWish(domain, username, person, passwords, mailing, services, wanted, reach);
    }

    public SubscriberWish with(Reach wanted) {
        return new SubscriberWish(domain, username, person, passwords, mailing, services, voicemail, wanted);
    }

    /**
     * @param language en, de, nl, es or ro
     * @param timeZone Olson name
     */
    public record Person(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone) {

        public static final Person UNSAID = new Person(null, null, null, null, null);
    }

    /**
     * @param sip opens the SIP account; null on a new one: generated
     * @param web opens the subscriber's own pages; empty takes it away, so that the SIP password opens them
     */
    public record Passwords(@Nullable Secret sip, @Nullable Secret web) {

        public static final Passwords UNSAID = new Passwords(null, null);
    }

    /**
     * Where the credentials of a new account go, or those of an existing one whose SIP password changes.
     *
     * @param recipient e-mail address; null: the subscriber's own
     * @param way null: the tenant's usual way
     * @param language of the mail; null: the subscriber's own
     */
    public record Mailing(
            @Nullable MailAddress recipient,
            @Nullable DeliveryWay way,
            @Nullable String language) {

        public static final Mailing UNSAID = new Mailing(null, null, null);
    }

    /**
     * @param pstn may call the telephone network
     * @param callerId shown to the telephone network
     * @param startBalance booked once, on a new prepaid account only
     * @param quota monthly limit in currency units
     * @param callLimit concurrent calls to the telephone network
     * @param groups names of all further groups that can be switched, see {@link org.ngnportal.accounts.AccountGroup}
     * @param owner id of the customer account with the address data
     * @param noAnswerSeconds until a call counts as not answered
     */
    public record Services(
            @Nullable Boolean pstn,
            @Nullable String callerId,
            @Nullable Boolean prepaid,
            @Nullable Money startBalance,
            @Nullable Integer quota,
            @Nullable Integer callLimit,
            @Nullable List<String> groups,
            @Nullable Boolean blocked,
            @Nullable Integer owner,
            @Nullable Integer noAnswerSeconds) {

        public static final Services UNSAID = new Services(null, null, null, null, null, null, null, null, null, null);

        public Services {
            groups = groups == null ? null : List.copyOf(groups);
        }
    }

    /**
     * @param wanted whether there is a mailbox
     * @param pin digits; null on a new mailbox: generated
     * @param deleteAfterMailing messages are deleted from the mailbox once mailed
     */
    public record Voicemail(
            @Nullable Boolean wanted,
            @Nullable Secret pin,
            @Nullable Boolean deleteAfterMailing) {

        public static final Voicemail UNSAID = new Voicemail(null, null, null);
    }

    /**
     * @param aliases all further SIP addresses, {@code user@domain}
     * @param numbers all telephone numbers (ENUM) that lead to the account, digits without +
     * @param diversions where calls go, for each {@code DIVERT_*} field that is asked for: an address with scheme,
     *     {@link ImportField#TO_VOICEMAIL}, or empty for nowhere
     */
    public record Reach(
            @Nullable List<String> aliases, @Nullable List<String> numbers, Map<ImportField, String> diversions) {

        public static final Reach UNSAID = new Reach(null, null, Map.of());

        public Reach {
            aliases = aliases == null ? null : List.copyOf(aliases);
            numbers = numbers == null ? null : List.copyOf(numbers);
            diversions = diversions.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(diversions));
        }
    }

    /** Holds passwords. */
    @Override
    public String toString() {
        return "SubscriberWish[" + (username == null ? "" : username + "@") + domain + "]";
    }
}
