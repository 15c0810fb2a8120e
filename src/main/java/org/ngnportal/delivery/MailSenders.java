package org.ngnportal.delivery;

import java.util.Optional;
import org.ngnportal.tenancy.CustomerId;

/** Knows the senders of tenants. Asked for whenever a mail is sent. */
@FunctionalInterface
public interface MailSenders {

    /** The tenant's own, else that of those above; empty if the portal's settings say who sends. */
    Optional<MailSender> of(CustomerId tenant, CustomerId reseller);
}
