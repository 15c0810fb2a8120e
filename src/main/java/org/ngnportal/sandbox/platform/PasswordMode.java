package org.ngnportal.sandbox.platform;

import java.util.concurrent.atomic.AtomicBoolean;

/** The server's own setting {@code store_clear_text_passwords} (contract section 6.1); it can change at any time. */
public final class PasswordMode {

    static final String PROPERTY = "store_clear_text_passwords";

    private final AtomicBoolean clearText;

    public PasswordMode(boolean clearText) {
        this.clearText = new AtomicBoolean(clearText);
    }

    /** Passwords set from now on are kept in clear besides their digests, or as digests alone. */
    public void keepClearText(boolean keep) {
        clearText.set(keep);
    }

    /** Whether passwords of this reseller's accounts are kept in clear: its own property wins over the server's setting. */
    boolean keepsClear(CustomerPropertyStore properties, int reseller) {
        return properties
                .value(reseller, PROPERTY)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> !value.equals("0"))
                .orElseGet(clearText::get);
    }
}
