package org.ngnportal.operators.internal;

import java.util.Map;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.links.Links;
import org.ngnportal.operators.Invitations;
import org.ngnportal.operators.Operator;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mails with which operators are invited. */
@Component
class InvitationLetters {

    static final String PURPOSE = "invitation";

    private final Links links;
    private final Mails mails;
    private final Selves selves;
    private final String page;

    InvitationLetters(Links links, Mails mails, Selves selves, @Value("${portal.base-url}") String baseUrl) {
        this.links = links;
        this.mails = mails;
        this.selves = selves;
        this.page = baseUrl.replaceAll("/+$", "") + "/invitation#";
    }

    /** Issues a link and sends it; one that was sent before ends. */
    void send(Actor actor, Operator operator) {
        var subject = operator.id().user().toString();
        links.revoke(PURPOSE, subject);
        var token = links.issue(PURPOSE, subject, "", Invitations.LIFETIME);
        var facts = Map.of(
                "name", operator.name(),
                "inviter", actor.responsible().displayName(),
                "organisation", operator.employer(),
                "days", Long.toString(Invitations.LIFETIME.toDays()));
        var mail = NoteMail.of(Note.OPERATOR_INVITATION, new MailAddress(operator.email()), operator.language(), facts)
                .withLink(new Secret(page + token.reveal()), Invitations.LIFETIME)
                .withSettings(selves.settings(operator.tenant()));
        mails.send(operator.tenant(), operator.reseller(), mail);
    }
}
