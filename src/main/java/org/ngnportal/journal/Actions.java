package org.ngnportal.journal;

import java.util.List;

/**
 * What can be done. Words: {@code journal.action.<key>}; {@code journal.did.<key>} and {@code journal.tried.<key>} as
 * sentences of who, what and which fields.
 */
public final class Actions {

    public static final String SUBSCRIBER_CREATE = "subscriber.create";

    /** The platform picked the number of a new subscriber. */
    public static final String SUBSCRIBER_NUMBER = "subscriber.number";

    public static final String SUBSCRIBER_SAVE = "subscriber.save";
    public static final String SUBSCRIBER_SWITCH_ON = "subscriber.switch-on";
    public static final String SUBSCRIBER_SWITCH_OFF = "subscriber.switch-off";
    public static final String SUBSCRIBER_DELETE = "subscriber.delete";

    /** A subscriber gets new passwords, which are delivered to him. */
    public static final String SUBSCRIBER_RESET = "subscriber.reset";

    /** What an onboarding created is deleted again. */
    public static final String SUBSCRIBER_ROLL_BACK = "subscriber.roll-back";

    public static final String MAILBOX_ADD = "mailbox.add";

    /** Name and e-mail address of the mailbox follow the subscriber's. */
    public static final String MAILBOX_FOLLOW = "mailbox.follow";

    /** A subscriber changes his PIN, or where messages are mailed. */
    public static final String MAILBOX_CHANGE = "mailbox.change";

    /** What callers hear before they speak. */
    public static final String MAILBOX_GREETING = "mailbox.greeting";

    public static final String MAILBOX_REMOVE = "mailbox.remove";
    public static final String DIVERSIONS_SET = "diversions.set";

    /** A subscriber sends his calls elsewhere, or no longer. */
    public static final String DIVERSIONS_CHANGE = "diversions.change";

    /** How long a subscriber's telephones ring until nobody answers. */
    public static final String NO_ANSWER_TIME = "no-answer-time";

    public static final String DELIVERY_SEND_AGAIN = "delivery.send-again";
    public static final String TEMPLATE_SAVE = "template.save";

    /** A tenant gives its own template up. */
    public static final String TEMPLATE_RESET = "template.reset";

    /** Mails about an event are sent, or no longer. */
    public static final String TEMPLATE_SWITCH_ON = "template.switch-on";

    public static final String TEMPLATE_SWITCH_OFF = "template.switch-off";

    /** Somebody wants mails to come from an address, where a code is sent. */
    public static final String SENDER_ASK = "sender.ask";

    /** Name or further addresses of a confirmed sender. */
    public static final String SENDER_CHANGE = "sender.change";

    public static final String SENDER_CONFIRM = "sender.confirm";
    public static final String SENDER_REMOVE = "sender.remove";

    /** Mails are signed (DKIM), or with another key. */
    public static final String SENDER_KEY_SET = "sender.key-set";

    public static final String SENDER_KEY_REMOVE = "sender.key-remove";

    /** Many at once. */
    public static final String DELIVERIES_SEND_AGAIN = "deliveries.send-again";

    /** A link shows nothing any more without a PIN. */
    public static final String DELIVERY_PIN = "delivery.pin";

    /** Somebody looks at letters with credentials, to print them. */
    public static final String LETTERS_SHOW = "letters.show";

    /** Letters are on paper; what they hold is wiped. */
    public static final String LETTERS_PRINTED = "letters.printed";

    /** By which way deliveries go unless something else is chosen. */
    public static final String DELIVERY_WAY_SET = "delivery-way.set";

    /** What a subscriber signs in with; his SIP password stays. */
    public static final String WEB_PASSWORD_SET = "web-password.set";

    /** A subscriber makes a token with which a program signs in for him. */
    public static final String APP_TOKEN_CREATE = "app-token.create";

    public static final String APP_TOKEN_REVOKE = "app-token.revoke";

    /** A subscriber lets the SIP password sign in again. */
    public static final String WEB_PASSWORD_REMOVE = "web-password.remove";

    public static final String SIP_PASSWORD_SET = "sip-password.set";

    /** A subscriber looks at his SIP password. */
    public static final String SIP_PASSWORD_SHOW = "sip-password.show";

    /** A subscriber changes what is his to change. */
    public static final String PROFILE_SAVE = "profile.save";

    /** A link to a new e-mail address is sent there. */
    public static final String PROFILE_EMAIL_ASK = "profile.email-ask";

    public static final String PROFILE_EMAIL_WITHDRAW = "profile.email-withdraw";

    /** The link was followed: the new e-mail address counts. */
    public static final String PROFILE_EMAIL = "profile.email";

    /** A subscriber wants his account to be deleted. */
    public static final String DELETION_REQUEST = "deletion.request";

    public static final String DELETION_CONFIRM = "deletion.confirm";
    public static final String DELETION_CANCEL = "deletion.cancel";

    public static final String ALIAS_ADD = "alias.add";
    public static final String ALIAS_REMOVE = "alias.remove";

    /** A login of the platform is stored, or takes the place of an older one. */
    public static final String CONNECTION_KEEP = "connection.keep";

    public static final String CONNECTION_FORGET = "connection.forget";

    /** Somebody begins to work as somebody below him. */
    public static final String IMPERSONATION_BEGIN = "impersonation.begin";

    /** He may change things from now on, or only look again. */
    public static final String IMPERSONATION_RIGHTS = "impersonation.full-rights";

    public static final String IMPERSONATION_END = "impersonation.end";

    public static final String FACTOR_TOTP_ON = "factor.totp-on";
    public static final String FACTOR_TOTP_OFF = "factor.totp-off";
    public static final String FACTOR_PASSKEY_ADD = "factor.passkey-add";
    public static final String FACTOR_PASSKEY_RENAME = "factor.passkey-rename";
    public static final String FACTOR_PASSKEY_REMOVE = "factor.passkey-remove";
    public static final String FACTOR_RECOVERY_CODES = "factor.recovery-codes";

    /** Somebody signed in with a recovery code, which is good for nothing any more. */
    public static final String FACTOR_RECOVERY_USE = "factor.recovery-use";

    /** Somebody above took all second factors from a user. */
    public static final String FACTOR_RESET = "factor.reset";

    /** Second factors became, or are no longer, a must. */
    public static final String FACTOR_REQUIRE = "factor.require";

    /** Somebody who had to wait before the next try to sign in need not any more. */
    public static final String SIGN_IN_UNLOCK = "sign-in.unlock";

    public static final String OPERATOR_INVITE = "operator.invite";
    public static final String OPERATOR_INVITE_AGAIN = "operator.invite-again";

    /** An invited operator chose his first password. */
    public static final String OPERATOR_ACCEPT = "operator.accept";

    public static final String OPERATOR_CHANGE = "operator.change";
    public static final String OPERATOR_DISABLE = "operator.disable";
    public static final String OPERATOR_ENABLE = "operator.enable";
    public static final String OPERATOR_REMOVE = "operator.remove";

    /** A link for a new password was sent to an operator. */
    public static final String OPERATOR_SEND_RESET = "operator.send-reset";

    /** An operator chose a new password. */
    public static final String OPERATOR_PASSWORD = "operator.password";

    /** Something is booked on a prepaid balance. */
    public static final String BALANCE_ADD = "balance.add";

    /** A voucher is redeemed. */
    public static final String VOUCHER_REDEEM = "voucher.redeem";

    public static final String VOUCHERS_CREATE = "vouchers.create";

    /** Vouchers are blocked, or that is lifted, or they expire at once. */
    public static final String VOUCHERS_CHANGE = "vouchers.change";

    /** A number is added to ENUM. */
    public static final String NUMBER_ADD = "number.add";

    /** A number is taken out of ENUM. */
    public static final String NUMBER_REMOVE = "number.remove";

    public static final String PHONEBOOK_ADD = "phonebook.add";
    public static final String PHONEBOOK_CHANGE = "phonebook.change";
    public static final String PHONEBOOK_DELETE = "phonebook.delete";

    /** Contacts of a file are taken in. */
    public static final String PHONEBOOK_IMPORT = "phonebook.import";

    /** A subscriber sets below which balance he is warned. */
    public static final String BALANCE_WARNING_SET = "balance-warning.set";

    /** It is decided at how much of their limit subscribers are warned. */
    public static final String QUOTA_WARNINGS_SET = "quota-warnings.set";

    /** A subscriber lets only some come through for a while. */
    public static final String QUIET_BEGIN = "quiet.begin";

    public static final String QUIET_END = "quiet.end";

    /** His weekly plan of who comes through. */
    public static final String QUIET_PLAN = "quiet.plan";

    /** The list of callers that are rejected. */
    public static final String CALLERS_REJECT = "callers.reject";

    /** The list of prefixes that cannot be called. */
    public static final String BARRING_SET = "barring.set";

    /** The subscriber may not change it himself any more. */
    public static final String BARRING_LOCK = "barring.lock";

    public static final String BARRING_UNLOCK = "barring.unlock";

    /** Work of many rows begins. */
    public static final String BATCH_START = "batch.start";

    public static final String BATCH_PAUSE = "batch.pause";
    public static final String BATCH_RESUME = "batch.resume";
    public static final String BATCH_CANCEL = "batch.cancel";

    /** What the rows of a batch did is taken back. */
    public static final String BATCH_UNDO = "batch.undo";

    /** All, in the order in which they are offered. */
    public static final List<String> ALL = List.of(
            SUBSCRIBER_CREATE,
            SUBSCRIBER_NUMBER,
            SUBSCRIBER_SAVE,
            SUBSCRIBER_SWITCH_ON,
            SUBSCRIBER_SWITCH_OFF,
            SUBSCRIBER_DELETE,
            SUBSCRIBER_RESET,
            SUBSCRIBER_ROLL_BACK,
            MAILBOX_ADD,
            MAILBOX_FOLLOW,
            MAILBOX_CHANGE,
            MAILBOX_GREETING,
            MAILBOX_REMOVE,
            DIVERSIONS_SET,
            DIVERSIONS_CHANGE,
            NO_ANSWER_TIME,
            QUIET_BEGIN,
            QUIET_END,
            QUIET_PLAN,
            CALLERS_REJECT,
            BARRING_SET,
            BARRING_LOCK,
            BARRING_UNLOCK,
            BALANCE_ADD,
            BALANCE_WARNING_SET,
            QUOTA_WARNINGS_SET,
            VOUCHER_REDEEM,
            VOUCHERS_CREATE,
            VOUCHERS_CHANGE,
            NUMBER_ADD,
            NUMBER_REMOVE,
            DELIVERY_SEND_AGAIN,
            BATCH_START,
            BATCH_PAUSE,
            BATCH_RESUME,
            BATCH_CANCEL,
            BATCH_UNDO,
            DELIVERIES_SEND_AGAIN,
            DELIVERY_PIN,
            LETTERS_SHOW,
            LETTERS_PRINTED,
            DELIVERY_WAY_SET,
            TEMPLATE_SAVE,
            TEMPLATE_RESET,
            TEMPLATE_SWITCH_ON,
            TEMPLATE_SWITCH_OFF,
            SENDER_ASK,
            SENDER_CHANGE,
            SENDER_CONFIRM,
            SENDER_REMOVE,
            SENDER_KEY_SET,
            SENDER_KEY_REMOVE,
            WEB_PASSWORD_SET,
            PHONEBOOK_ADD,
            PHONEBOOK_CHANGE,
            PHONEBOOK_DELETE,
            PHONEBOOK_IMPORT,
            APP_TOKEN_CREATE,
            APP_TOKEN_REVOKE,
            WEB_PASSWORD_REMOVE,
            SIP_PASSWORD_SET,
            SIP_PASSWORD_SHOW,
            PROFILE_SAVE,
            PROFILE_EMAIL_ASK,
            PROFILE_EMAIL_WITHDRAW,
            PROFILE_EMAIL,
            DELETION_REQUEST,
            DELETION_CONFIRM,
            DELETION_CANCEL,
            ALIAS_ADD,
            ALIAS_REMOVE,
            CONNECTION_KEEP,
            CONNECTION_FORGET,
            IMPERSONATION_BEGIN,
            IMPERSONATION_RIGHTS,
            IMPERSONATION_END,
            FACTOR_TOTP_ON,
            FACTOR_TOTP_OFF,
            FACTOR_PASSKEY_ADD,
            FACTOR_PASSKEY_RENAME,
            FACTOR_PASSKEY_REMOVE,
            FACTOR_RECOVERY_CODES,
            FACTOR_RECOVERY_USE,
            FACTOR_RESET,
            FACTOR_REQUIRE,
            SIGN_IN_UNLOCK,
            OPERATOR_INVITE,
            OPERATOR_INVITE_AGAIN,
            OPERATOR_ACCEPT,
            OPERATOR_CHANGE,
            OPERATOR_DISABLE,
            OPERATOR_ENABLE,
            OPERATOR_REMOVE,
            OPERATOR_SEND_RESET,
            OPERATOR_PASSWORD);

    private Actions() {}
}
