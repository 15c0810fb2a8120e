package org.ngnportal.journal;

/**
 * What an entry is about.
 *
 * @param kind what kind of thing, such as {@link #SUBSCRIBER}
 * @param name what people call it by, such as its address
 */
public record Subject(String kind, String name) {

    public static final String SUBSCRIBER = "subscriber";

    public static final String DELIVERY = "delivery";

    public static final String CONNECTION = "connection";

    public static final String CUSTOMER = "customer";

    /** Somebody who signs in to the portal. */
    public static final String USER = "user";

    /** A username, or an address that many were tried from. */
    public static final String SIGN_IN = "sign-in";

    public static final String OPERATOR = "operator";

    public static final String VOUCHERS = "vouchers";

    /** A telephone number. */
    public static final String NUMBER = "number";

    /** Work of many rows. */
    public static final String BATCH = "batch";

    public static final String TEMPLATE = "template";

    public static final String SENDER = "sender";

    public static Subject subscriber(Object address) {
        return new Subject(SUBSCRIBER, address.toString());
    }

    /** @param name of the organization or person: hostile text */
    public static Subject customer(String name) {
        return new Subject(CUSTOMER, name);
    }

    /** @param username what he signs in with */
    public static Subject user(String username) {
        return new Subject(USER, username);
    }

    /** @param batch its name */
    public static Subject vouchers(String batch) {
        return new Subject(VOUCHERS, batch);
    }

    /** @param number with + */
    public static Subject number(String number) {
        return new Subject(NUMBER, number);
    }

    /** @param title what people call it by: hostile text */
    public static Subject batch(String title) {
        return new Subject(BATCH, title);
    }

    /** @param event what its mails are about */
    public static Subject template(String event) {
        return new Subject(TEMPLATE, event);
    }

    /** @param address mails come from */
    public static Subject sender(String address) {
        return new Subject(SENDER, address);
    }

    public static Subject delivery(Object recipient) {
        return new Subject(DELIVERY, recipient.toString());
    }

    /** @param customer name of whose login it is */
    public static Subject connection(Object customer) {
        return new Subject(CONNECTION, customer.toString());
    }

    public static Subject signIn(String name) {
        return new Subject(SIGN_IN, name);
    }

    public static Subject operator(String email) {
        return new Subject(OPERATOR, email);
    }
}
