package org.ngnportal.delivery.internal;

import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.branding.MailTemplates;
import org.springframework.stereotype.Component;

/** Writes letters of every kind. */
@Component
class LetterWriter {

    private final WelcomeWriter welcome;
    private final Brands brands;
    private final MailTemplates templates;

    LetterWriter(WelcomeWriter welcome, Brands brands, MailTemplates templates) {
        this.welcome = welcome;
        this.brands = brands;
        this.templates = templates;
    }

    RenderedMail render(Delivery delivery, Letter letter) {
        var tenant = delivery.origin().tenant();
        var reseller = delivery.origin().reseller();
        return switch (letter) {
            case Letter.Welcome(var mail) ->
                welcome.render(tenant, reseller, mail, delivery.now().address());
            case Letter.OfNote(var mail) ->
                templates
                        .of(tenant, reseller, mail.note().template(), mail.language())
                        .render(NoteFacts.of(mail, brands.current()));
        };
    }
}
