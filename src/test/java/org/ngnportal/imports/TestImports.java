package org.ngnportal.imports;

import org.ngnportal.vault.Passwords;

/** Makes the real parts for tests of other features. */
public final class TestImports {

    private TestImports() {}

    public static SubscriberOrders orders() {
        return new SubscriberOrders(new Passwords());
    }
}
