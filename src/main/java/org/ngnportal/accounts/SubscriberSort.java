package org.ngnportal.accounts;

import org.ngnportal.ngnpro.OrderBy;

/** Order of the list of subscribers, made by the platform (contract section 3.1). */
public record SubscriberSort(Key key, boolean ascending) {

    public static final SubscriberSort NEWEST_FIRST = new SubscriberSort(Key.CHANGED, false);

    /** What the platform can order by. */
    public enum Key {
        CHANGED("changeDate"),
        USERNAME("username"),
        DOMAIN("domain");

        private final String attribute;

        Key(String attribute) {
            this.attribute = attribute;
        }
    }

    OrderBy orderBy() {
        return ascending ? OrderBy.ascending(key.attribute) : OrderBy.descending(key.attribute);
    }
}
