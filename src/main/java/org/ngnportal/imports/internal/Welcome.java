package org.ngnportal.imports.internal;

import java.util.List;
import java.util.Objects;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.TenantSettings;

/** The credentials of a new account on their way to the subscriber. */
final class Welcome {

    private Welcome() {}

    /** @param usual way, where the wish does not say one */
    static Prepared prepared(
            DeliveryId id, SubscriberWish wish, Actor actor, TenantSettings settings, DeliveryWay usual) {
        var values = NewValues.of(wish, actor, settings.delegation());
        var language =
                Objects.requireNonNullElse(wish.mailing().language(), values.getOrDefault(ImportField.LANGUAGE, ""));
        var callerId = values.getOrDefault(ImportField.CALLER_ID, "");
        boolean voicemail = Parts.hasMailbox(values);
        var web = wish.passwords().web();
        var mail = new WelcomeMail(
                recipient(wish, values.getOrDefault(ImportField.EMAIL, "")),
                SubscriberWork.locale(language),
                values.getOrDefault(ImportField.FIRST_NAME, ""),
                values.getOrDefault(ImportField.LAST_NAME, ""),
                new DomainName(wish.domain()),
                wish.address(),
                Objects.requireNonNull(wish.passwords().sip(), "an order has passwords"),
                web == null || web.reveal().isEmpty() ? null : web,
                settings.clearTextPasswords(),
                Cells.YES.equals(values.get(ImportField.PSTN)),
                callerId.isEmpty() ? null : callerId,
                voicemail,
                voicemail ? wish.voicemail().pin() : null,
                values.getOrDefault(ImportField.TIME_ZONE, ""),
                Objects.requireNonNullElse(wish.reach().aliases(), List.of()),
                Objects.requireNonNullElse(wish.reach().numbers(), List.<String>of()).stream()
                        .map(digits -> "+" + digits)
                        .toList(),
                settings.properties());
        return new Prepared(id, mail, Objects.requireNonNullElse(wish.mailing().way(), usual));
    }

    private static String recipient(SubscriberWish wish, String email) {
        var recipient = wish.mailing().recipient();
        return recipient == null
                ? MailAddress.parse(email).map(MailAddress::value).orElse("")
                : recipient.value();
    }
}
