package org.ngnportal.delivery.internal;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.branding.MailTemplates;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.WelcomeMail;
import org.springframework.stereotype.Component;

/** Writes letters of every kind. */
@Component
class LetterWriter {

    private static final String LINK_TEMPLATE = "credentials-link";

    private final WelcomeWriter welcome;
    private final Brands brands;
    private final MailTemplates templates;
    private final LinkTokens tokens;

    LetterWriter(WelcomeWriter welcome, Brands brands, MailTemplates templates, LinkTokens tokens) {
        this.welcome = welcome;
        this.brands = brands;
        this.templates = templates;
        this.tokens = tokens;
    }

    RenderedMail render(Delivery delivery, Letter letter) {
        var tenant = delivery.origin().tenant();
        var reseller = delivery.origin().reseller();
        return switch (letter) {
            case Letter.Welcome(var mail) when delivery.way() == DeliveryWay.LINK -> link(delivery, mail);
            case Letter.Welcome(var mail) ->
                welcome.render(tenant, reseller, mail, delivery.now().address());
            case Letter.OfNote(var mail) ->
                templates
                        .of(tenant, reseller, mail.note().template(), mail.language())
                        .render(NoteFacts.of(mail, brands.current()));
        };
    }

    /** Each attempt has a link of its own, and the one before ends: nobody knows whether that was received. */
    private RenderedMail link(Delivery delivery, WelcomeMail mail) {
        var facts = new HashMap<String, @Nullable Object>(SupportFacts.of(mail.settings(), brands.current()));
        var address = delivery.now().address();
        var name = (mail.firstName().strip() + " " + mail.lastName().strip()).strip();
        facts.put("name", name.isEmpty() ? null : name);
        facts.put("account", address == null ? mail.domain().value() : address.toString());
        facts.put("days", Long.toString(tokens.days(delivery)));
        facts.put("pinAsked", delivery.now().opening().pinAsked());
        facts.put("link", tokens.issue(delivery).reveal());
        return templates
                .of(delivery.origin().tenant(), delivery.origin().reseller(), LINK_TEMPLATE, mail.language())
                .render(facts);
    }
}
