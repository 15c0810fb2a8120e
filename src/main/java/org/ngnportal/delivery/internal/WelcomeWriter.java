package org.ngnportal.delivery.internal;

import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.branding.MailTemplates;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.stereotype.Component;

/** Writes the welcome mail: preview and sending share it. */
@Component
class WelcomeWriter {

    private static final String TEMPLATE = "welcome";

    private final Brands brands;
    private final MailTemplates templates;

    WelcomeWriter(Brands brands, MailTemplates templates) {
        this.brands = brands;
        this.templates = templates;
    }

    /**
     * @param tenant who sends it
     * @param address null while the platform has not given the number
     */
    RenderedMail render(CustomerId tenant, CustomerId reseller, WelcomeMail mail, @Nullable SipAddress address) {
        return templates
                .of(tenant, reseller, TEMPLATE, mail.language())
                .render(WelcomeFacts.of(mail, address, brands.current()));
    }
}
