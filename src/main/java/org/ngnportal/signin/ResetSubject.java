package org.ngnportal.signin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.PasswordPolicy;

/**
 * Somebody who can be given a new password.
 *
 * @param account what he signs in with
 * @param name how to greet him: hostile text; may be empty
 * @param recipient his e-mail address
 * @param language of the mail
 * @param tenant on whose page of deliveries the mail is
 * @param personalWords words that may not be in the password
 * @param policy what the password must be like
 * @param settings the tenant's properties, for whom to ask for help: hostile text; may be empty
 */
public record ResetSubject(
        UserKey user,
        String account,
        String name,
        String recipient,
        Locale language,
        CustomerId tenant,
        CustomerId reseller,
        List<String> personalWords,
        PasswordPolicy policy,
        Map<String, String> settings) {

    public ResetSubject {
        personalWords = List.copyOf(personalWords);
        settings = Map.copyOf(settings);
    }
}
