package org.ngnportal.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ngnportal.tenancy.Delegation;

/**
 * The groups of an account that have a meaning (contract section 4.1), in the order they are shown. This table decides
 * what pages offer and what {@link Accounts} permits; groups that are not in it are kept as they are.
 *
 * <p>Texts: {@code accounts.group.<wire name>} and {@code accounts.group.<wire name>.hint}.
 */
public enum AccountGroup {
    /** No calls and no registration; who blocked is remembered. */
    BLOCKED("blocked", Kind.STATE, Need.NOTHING, Need.NOTHING),

    /** May call the PSTN. */
    FREE_PSTN("free-pstn", Kind.SWITCH, Need.PSTN_ACCESS, Need.PSTN_CHANGES),

    /** Hides the caller ID towards the PSTN. */
    ANONYMOUS("anonymous", Kind.SWITCH, Need.PSTN_ACCESS, Need.PSTN_ACCESS),

    /** Calls within the platform cost too. */
    RATE_ON_NET("rate-on-net", Kind.SWITCH, Need.PSTN_ACCESS, Need.PSTN_ACCESS),

    /** May send SMS to mobile networks. */
    SMS("sms", Kind.SWITCH, Need.SMS_ACCESS, Need.SMS_ACCESS),

    /** Rejects anonymous callers. */
    ANONYMOUS_REJECT("anonymous-reject", Kind.SWITCH, Need.NOTHING, Need.NOTHING),

    /** Gets a daily mail of missed calls. */
    MISSED_CALLS("missed-calls", Kind.SWITCH, Need.NOTHING, Need.NOTHING),

    /** Is a PBX, not a person. */
    TRUNKING("trunking", Kind.SWITCH, Need.NOTHING, Need.NOTHING),

    /** The subscriber may not change the SIP password. */
    DENY_PASSWORD_CHANGE("deny-password-change", Kind.SWITCH, Need.NOTHING, Need.NOTHING),

    /** Identity verified, may pay by credit card. */
    PAYMENTS("payments", Kind.SWITCH, Need.NOTHING, Need.NOTHING),

    /** Monthly quota used up; set by the quota system, only ever taken away here. */
    QUOTA("quota", Kind.PROTECTED, Need.PSTN_ACCESS, Need.PSTN_CHANGES),

    /** Calls need balance; follows the account's prepaid flag. */
    PREPAID("prepaid", Kind.DERIVED, Need.PSTN_ACCESS, Need.PREPAID_CHANGES),

    /** Has a mailbox; follows the mailbox. */
    VOICEMAIL("voicemail", Kind.DERIVED, Need.NOTHING, Need.NOTHING),

    /** Calls are traced for the authorities; kept, never shown, never changed. */
    INTERCEPT("intercept", Kind.HIDDEN, Need.NEVER, Need.NEVER);

    private final String wireName;
    private final Kind kind;
    private final Need toSee;
    private final Need toChange;

    AccountGroup(String wireName, Kind kind, Need toSee, Need toChange) {
        this.wireName = wireName;
        this.kind = kind;
        this.toSee = toSee;
        this.toChange = toChange;
    }

    /** The name on the platform. */
    public String wireName() {
        return wireName;
    }

    public Kind kind() {
        return kind;
    }

    /** What an actor needs to see that an account is a member. */
    public Need toSee() {
        return toSee;
    }

    /** What an actor needs to change the membership in the way its {@linkplain #kind() kind} allows. */
    public Need toChange() {
        return toChange;
    }

    public String messageKey() {
        return "accounts.group." + wireName;
    }

    public String hintKey() {
        return messageKey() + ".hint";
    }

    public boolean visibleWith(Delegation delegation) {
        return toSee.isMetBy(delegation);
    }

    public boolean changeableWith(Delegation delegation) {
        return kind != Kind.HIDDEN && toChange.isMetBy(delegation);
    }

    public static Optional<AccountGroup> of(String wireName) {
        return Arrays.stream(values())
                .filter(group -> group.wireName.equals(wireName.strip()))
                .findFirst();
    }

    /** The groups that are plain switches and shown with the delegation, in order. */
    public static List<AccountGroup> switches(Delegation delegation) {
        return Arrays.stream(values())
                .filter(group -> group.kind == Kind.SWITCH && group.visibleWith(delegation))
                .toList();
    }

    /** How the membership comes about. */
    public enum Kind {
        /** Switched on and off by the tenant. */
        SWITCH,
        /** Like a switch, with a memory of who switched it. */
        STATE,
        /** Set by the platform; can only be lifted. */
        PROTECTED,
        /** Follows something else of the account. */
        DERIVED,
        /** Not a matter of the tenant. */
        HIDDEN
    }

    /** What must be delegated to an actor. */
    public enum Need {
        NOTHING,
        PSTN_ACCESS,
        PSTN_CHANGES,
        PREPAID_CHANGES,
        SMS_ACCESS,
        NEVER;

        public boolean isMetBy(Delegation delegation) {
            return switch (this) {
                case NOTHING -> true;
                case PSTN_ACCESS -> delegation.pstnAccess();
                case PSTN_CHANGES -> delegation.pstnAccess() && delegation.pstnChanges();
                case PREPAID_CHANGES -> delegation.pstnAccess() && delegation.prepaidChanges();
                case SMS_ACCESS -> delegation.smsAccess();
                case NEVER -> false;
            };
        }
    }
}
