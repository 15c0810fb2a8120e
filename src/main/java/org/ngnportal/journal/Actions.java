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

    /** What an onboarding created is deleted again. */
    public static final String SUBSCRIBER_ROLL_BACK = "subscriber.roll-back";

    public static final String MAILBOX_ADD = "mailbox.add";

    /** Name and e-mail address of the mailbox follow the subscriber's. */
    public static final String MAILBOX_FOLLOW = "mailbox.follow";

    public static final String MAILBOX_REMOVE = "mailbox.remove";
    public static final String DIVERSIONS_SET = "diversions.set";
    public static final String DELIVERY_SEND_AGAIN = "delivery.send-again";

    /** A login of the platform is stored, or takes the place of an older one. */
    public static final String CONNECTION_KEEP = "connection.keep";

    public static final String CONNECTION_FORGET = "connection.forget";

    /** Somebody begins to work as somebody below him. */
    public static final String IMPERSONATION_BEGIN = "impersonation.begin";

    /** He may change things from now on, or only look again. */
    public static final String IMPERSONATION_RIGHTS = "impersonation.full-rights";

    public static final String IMPERSONATION_END = "impersonation.end";

    /** All, in the order in which they are offered. */
    public static final List<String> ALL = List.of(
            SUBSCRIBER_CREATE,
            SUBSCRIBER_NUMBER,
            SUBSCRIBER_SAVE,
            SUBSCRIBER_SWITCH_ON,
            SUBSCRIBER_SWITCH_OFF,
            SUBSCRIBER_DELETE,
            SUBSCRIBER_ROLL_BACK,
            MAILBOX_ADD,
            MAILBOX_FOLLOW,
            MAILBOX_REMOVE,
            DIVERSIONS_SET,
            DELIVERY_SEND_AGAIN,
            CONNECTION_KEEP,
            CONNECTION_FORGET,
            IMPERSONATION_BEGIN,
            IMPERSONATION_RIGHTS,
            IMPERSONATION_END);

    private Actions() {}
}
