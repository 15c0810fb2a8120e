package org.ngnportal.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.MailSenders;
import org.ngnportal.delivery.Note;
import org.ngnportal.templates.SenderWish;
import org.ngnportal.templates.Senders.Published;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.SealedData;
import org.ngnportal.vault.Secret;

/** Whose name mails are sent in, and how they are signed. */
class SendersOnDatabaseTest extends TemplatesBed {

    @Test
    void senderIsUsedOnceItsCodeWasGiven() {
        senders.change(ALPHA, new SenderWish("Mail@Alpha.example", " Alpha\r\nTelecom ", "help@alpha.example", ""));
        assertThat(sender(SHOP)).isEmpty();
        var confirmation = MAILS.sent.getFirst();
        assertThat(confirmation.note()).isEqualTo(Note.SENDER_CONFIRMATION);
        assertThat(confirmation.recipient().value()).isEqualTo("Mail@Alpha.example");
        assertThatThrownBy(() -> senders.confirm(ALPHA, "AAAAA-AAAAA")).hasMessage("WRONG_CODE");
        assertThatThrownBy(() -> senders.confirm(BETA, confirmation.facts().get("code")))
                .hasMessage("WRONG_CODE");

        senders.confirm(ALPHA, " " + confirmation.facts().get("code").toLowerCase(Locale.ROOT));

        assertThat(sender(SHOP)).contains("Mail@Alpha.example Alpha Telecom");
        assertThat(sender(BETA)).isEmpty();
        assertThat(senders.get(SHOP).inherited()).isEqualTo("Mail@Alpha.example");
        assertThatThrownBy(() -> senders.confirm(ALPHA, confirmation.facts().get("code")))
                .hasMessage("WRONG_CODE");
        senders.change(ALPHA, new SenderWish("mail@alpha.example", "Other", "", "bounce@mail.alpha.example"));
        assertThat(MAILS.sent).hasSize(1);
        assertThat(sender(ALPHA)).contains("mail@alpha.example Other");
        senders.remove(ALPHA);
        assertThat(sender(ALPHA)).isEmpty();
    }

    @Test
    void codeIsNotGuessed() {
        senders.change(BETA, new SenderWish("mail@beta.example", "", "", ""));
        for (int i = 0; i < StoredSenders.MOST_TRIES; i++) {
            assertThatThrownBy(() -> senders.confirm(BETA, "WRONG-22222")).hasMessage("WRONG_CODE");
        }
        var code = MAILS.sent.getFirst().facts().get("code");
        assertThatThrownBy(() -> senders.confirm(BETA, code)).hasMessage("WRONG_CODE");
    }

    @Test
    void addressesThatAreNoneAndForeignBouncesAreRefused() {
        for (var wish : List.of(
                new SenderWish("nobody", "", "", ""),
                new SenderWish("a@b.example,c@d.example", "", "", ""),
                new SenderWish("a@b.example", "", "x\r\nBcc: y@z.example", ""),
                new SenderWish("a@b.example", "", "", "bounce@other.example"),
                new SenderWish("a@b.example", "x".repeat(101), "", ""))) {
            assertThatThrownBy(() -> senders.change(ALPHA, wish)).hasMessage("NOT_A_SENDER");
        }
        assertThat(MAILS.sent).isEmpty();
    }

    @Test
    void keySignsForTheConfirmedSenderAndIsSealed() {
        assertThatThrownBy(() -> senders.makeKey(ALPHA, "portal")).hasMessage("NO_SENDER");
        senders.change(ALPHA, new SenderWish("mail@alpha.example", "", "", ""));
        senders.confirm(ALPHA, MAILS.sent.getFirst().facts().get("code"));
        assertThatThrownBy(() -> senders.makeKey(ALPHA, "no good")).hasMessage("NOT_A_KEY");
        assertThatThrownBy(() -> senders.useKey(ALPHA, "portal", new Secret("-----BEGIN PRIVATE KEY-----\nxx")))
                .hasMessage("NOT_A_KEY");

        senders.makeKey(ALPHA, "Portal");

        var signature = senders.get(ALPHA).signature();
        assertThat(signature).satisfies(key -> {
            assertThat(key.recordName()).isEqualTo("portal._domainkey.alpha.example");
            assertThat(key.recordValue()).startsWith("v=DKIM1; k=rsa; p=MII");
            assertThat(key.inUse()).isTrue();
            assertThat(senders.published(ALPHA)).isEqualTo(Published.UNKNOWN);
            DNS.put(key.recordName(), List.of());
            assertThat(senders.published(ALPHA)).isEqualTo(Published.NO);
            DNS.put(key.recordName(), List.of("\"v=DKIM1; k=rsa; p=AAAA\""));
            assertThat(senders.published(ALPHA)).isEqualTo(Published.DIFFERENT);
            var value = key.recordValue();
            DNS.put(key.recordName(), List.of("\"" + value.substring(0, 200) + "\" \"" + value.substring(200) + "\""));
            assertThat(senders.published(ALPHA)).isEqualTo(Published.YES);
        });
        var found = context.getBean(MailSenders.class).of(SHOP.id(), ALPHA.id()).orElseThrow();
        assertThat(found.signature())
                .satisfies(used -> assertThat(used.domain()).isEqualTo("alpha.example"));
        assertThat(found.toString()).doesNotContainIgnoringCase("modulus", "exponent");
        assertThat(context.getBeansOfType(SealedData.class).values()).anyMatch(SealedData::present);
    }

    private Optional<String> sender(Actor actor) {
        return context.getBean(MailSenders.class)
                .of(actor.tenant(), actor.reseller())
                .map(sender -> sender.address() + " " + sender.name());
    }
}
