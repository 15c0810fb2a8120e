package org.ngnportal.delivery.internal;

import java.util.Map;
import java.util.Optional;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.SampleMails;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.stereotype.Component;

/** Sends samples past the outbox: there is nothing in them that could get lost. */
@Component
class ImmediateSamples implements SampleMails {

    private final Postman postman;

    ImmediateSamples(Postman postman) {
        this.postman = postman;
    }

    @Override
    public Optional<String> send(CustomerId tenant, CustomerId reseller, MailAddress recipient, RenderedMail mail) {
        var envelope =
                new Envelope(DeliveryId.random(), recipient, tenant, reseller, false, true, Now.instant(), Map.of());
        return switch (postman.send(envelope, mail)) {
            case MailOutcome.Accepted accepted -> Optional.empty();
            case MailOutcome.NotYet busy -> Optional.of(Labels.words(new Problem(Problem.Kind.SERVER_BUSY), null));
            case MailOutcome.Later(var problem) -> Optional.of(Labels.words(problem, null));
            case MailOutcome.Never(var problem) -> Optional.of(Labels.words(problem, null));
        };
    }
}
