package org.ngnportal.operators;

import java.util.Locale;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.tenancy.Grants;

/**
 * Somebody to be invited.
 *
 * @param name 1 to 100 characters
 * @param language of the invitation
 */
public record NewOperator(MailAddress email, String name, Locale language, Grants grants) {

    public static final int LONGEST_NAME = 100;

    public NewOperator {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
