package org.ngnportal.branding;

import java.util.Locale;
import org.ngnportal.tenancy.CustomerId;

/** The templates that mails of a tenant are written with. */
@FunctionalInterface
public interface MailTemplates {

    /**
     * The tenant's own template in the language, else its reseller's, else the platform's, else that of the
     * {@linkplain Brands#mail brand}. Asked for whenever a mail is written, so that what was corrected reaches those that
     * wait.
     *
     * @param name of the event, such as {@code welcome}
     * @throws IllegalArgumentException if there is no such template
     */
    MailTemplate of(CustomerId tenant, CustomerId reseller, String name, Locale language);
}
