package org.ngnportal.delivery;

import java.util.List;
import java.util.Locale;

/** Mails about the portal's own accounts; each has a template of its name in {@code themes/<brand>/mail}. */
public enum Note {
    /** Somebody was made an operator and chooses his password behind the link. */
    OPERATOR_INVITATION("name", "inviter", "organisation", "days"),
    /** Somebody forgot his password and chooses a new one behind the link. */
    PASSWORD_RESET("name", "account", "minutes"),
    /** Something happened to an account that its owner should know; see {@link SecurityEvent}. */
    SECURITY_NOTICE("name", "account", "when", "address"),
    /** What a subscriber changed of his account, but not what it is now; the change's fact is there. */
    SIP_ACCOUNT_CHANGED(
            "name", "account", "emailChanged", "sipPasswordChanged", "webPasswordChanged", "when", "address"),
    /** Asks whether an e-mail address is a subscriber's, who says so behind the link. */
    EMAIL_CONFIRMATION("name", "account", "address", "days"),
    /** A step on the way to deleting an account; the step's fact is there, and a link that confirms or cancels. */
    ACCOUNT_DELETION("name", "account", "requested", "planned", "cancelled", "deleted", "when", "address", "days"),
    /** Something was booked on a prepaid balance; either {@code added} or {@code taken} is there. */
    BALANCE_CHANGED("name", "account", "added", "taken", "reason", "balance"),
    /**
     * Calls of this month have nearly used up the limit of an account ({@code near}, a percentage) or all of it
     * ({@code over}).
     */
    QUOTA_REACHED("name", "account", "near", "over", "spent", "limit"),
    /** A prepaid balance fell below what its owner wants to be warned at. */
    LOW_BALANCE("name", "account", "balance", "threshold"),
    /** An account was blocked by those who provide it; sent where a tenant wants it. */
    ACCOUNT_BLOCKED("name", "account", "when"),
    /** Asks whether mails may be sent in the name of an address; who may says so with the code. */
    SENDER_CONFIRMATION("name", "organisation", "address", "code", "hours");

    private final List<String> facts;

    Note(String... facts) {
        this.facts = List.of(facts);
    }

    /** Facts that the template may show; those that a mail does not have are left out of it. */
    public List<String> facts() {
        return facts;
    }

    /** Whether it is the portal's own mail: neither words nor sender are those of a tenant. */
    public boolean isOfPortal() {
        return this == SENDER_CONFIRMATION;
    }

    /** Name of the template. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key in {@code messages/delivery.properties}. */
    public String messageKey() {
        return "delivery.note." + template();
    }
}
