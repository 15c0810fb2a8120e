package org.ngnportal.delivery.internal;

import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.SipAddress;
import org.springframework.stereotype.Component;

/** Writes the welcome mail: preview and sending share it. */
@Component
class WelcomeWriter {

    private final Brands brands;

    WelcomeWriter(Brands brands) {
        this.brands = brands;
    }

    /** @param address null while the platform has not given the number */
    RenderedMail render(WelcomeMail mail, @Nullable SipAddress address) {
        return brands.mail("welcome", mail.language()).render(WelcomeFacts.of(mail, address, brands.current()));
    }
}
