package org.ngnportal.delivery;

import java.util.Optional;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.tenancy.CustomerId;

/** Sends mails with nothing real in them, at once and once, for those who want to see how they arrive. */
@FunctionalInterface
public interface SampleMails {

    /** What the mail server had against it, in words; empty if it took the mail. */
    Optional<String> send(CustomerId tenant, CustomerId reseller, MailAddress recipient, RenderedMail mail);
}
