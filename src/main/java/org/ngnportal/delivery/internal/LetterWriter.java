package org.ngnportal.delivery.internal;

import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.sip.SipAddress;
import org.springframework.stereotype.Component;

/** Writes letters of every kind. */
@Component
class LetterWriter {

    private final WelcomeWriter welcome;
    private final Brands brands;

    LetterWriter(WelcomeWriter welcome, Brands brands) {
        this.welcome = welcome;
        this.brands = brands;
    }

    /** @param address of a welcome mail's account */
    RenderedMail render(Letter letter, @Nullable SipAddress address) {
        return switch (letter) {
            case Letter.Welcome(var mail) -> welcome.render(mail, address);
            case Letter.OfNote(var mail) ->
                brands.mail(mail.note().template(), mail.language()).render(NoteFacts.of(mail, brands.current()));
        };
    }
}
