package org.ngnportal.imports;

import org.ngnportal.vault.Passwords;

/** Makes the component for tests of this feature. */
public final class TestOrders {

    private TestOrders() {}

    public static SubscriberOrders make() {
        return new SubscriberOrders(new Passwords());
    }
}
