package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.Hindrance;
import org.ngnportal.delivery.OneTimeSecrets;
import org.ngnportal.delivery.OneTimeSecrets.Gone;
import org.ngnportal.delivery.OneTimeSecrets.PinNeeded;
import org.ngnportal.delivery.OneTimeSecrets.Shown;
import org.ngnportal.vault.Secret;

/** Links that show credentials once, letters, and what staff do about both. */
abstract class SecretsTest extends OutboxBed {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/credentials#([A-Za-z0-9_-]{43})");
    private static final Secret UNKNOWN = new Secret("A".repeat(43));

    private DeliveryId link() {
        var id = node.deliveries().prepare(ALPHA, WelcomeMails.full(Locale.GERMAN), DeliveryWay.LINK);
        node.deliveries().ready(id, ZOE);
        awaitState(id, DeliveryState.SENT);
        return id;
    }

    private List<Secret> tokens() {
        return List.of(mailServer.getReceivedMessages()).stream()
                .map(mail -> {
                    try {
                        var match = LINK.matcher(text(mail));
                        assertThat(match.find()).isTrue();
                        return new Secret(match.group(1));
                    } catch (IOException | MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) throws MessagingException, IOException {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        return parts.getBodyPart(0).getContent().toString();
    }

    private OneTimeSecrets secrets() {
        return node.bean(OneTimeSecrets.class);
    }

    @Test
    void theMailHoldsALinkAndNoPassword() throws Exception {
        link();
        var mail = text(mailServer.getReceivedMessages()[0]);

        assertThat(mail)
                .contains("zoe@alpha.example")
                .doesNotContain(WelcomeMails.SIP_PASSWORD, WelcomeMails.WEB_PASSWORD, WelcomeMails.PIN);
        assertThat(LINK.matcher(mail).find()).isTrue();
    }

    @Test
    void whatIsBehindALinkIsShownOnceAndWiped() {
        var id = link();
        var token = tokens().getFirst();
        assertThat(row(id).get("payload")).isNotNull();

        assertThat(secrets().open(token, null))
                .isInstanceOfSatisfying(
                        Shown.class,
                        shown -> assertThat(shown.mail().sipPassword().reveal()).isEqualTo(WelcomeMails.SIP_PASSWORD));

        assertThat(secrets().open(token, null)).isEqualTo(new Gone());
        assertThat(row(id).get("payload")).isNull();
        assertThat(status(id).state()).isEqualTo(DeliveryState.OPENED);
        assertThat(status(id).openedAt()).isNotNull();
    }

    @Test
    void ofManyWhoOpenALinkAtOnceOneSeesIt() {
        link();
        var token = tokens().getFirst();
        var answers = new ConcurrentLinkedQueue<OneTimeSecrets.Answer>();

        IntStream.range(0, 8).parallel().forEach(i -> answers.add(secrets().open(token, null)));

        assertThat(answers).filteredOn(Shown.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Gone.class::isInstance).hasSize(7);
    }

    @Test
    void everyFailureHasTheSameAnswer() {
        var expired = link();
        var token = tokens().getFirst();
        overdue(expired);

        assertThat(secrets().open(token, null)).isEqualTo(new Gone());
        assertThat(secrets().open(UNKNOWN, null)).isEqualTo(new Gone());
        assertThat(secrets().open(new Secret("' OR 1=1 --"), new Secret("1"))).isEqualTo(new Gone());
    }

    @Test
    void sendingAgainEndsTheEarlierLink() {
        var id = link();
        var first = tokens().getFirst();

        mailServer.stop();
        assertThat(node.desk().sendAgain(ALPHA, List.of(id)).eligible()).containsExactly(id);
        assertThat(secrets().open(first, null)).isEqualTo(new Gone());
        startMailServer();
        awaitState(id, DeliveryState.SENT);

        assertThat(secrets().open(first, null)).isEqualTo(new Gone());
        assertThat(secrets().open(tokens().getLast(), null)).isInstanceOf(Shown.class);
        assertThat(node.desk().sendAgain(ALPHA, List.of(id)).skipped()).containsEntry(Hindrance.OPENED, 1);
    }

    @Test
    void aLinkAsksForThePinThatIsToldByAnotherWay() {
        var id = link();
        var token = tokens().getFirst();
        var pin = node.desk().askForPin(ALPHA, id);

        assertThat(secrets().open(token, null)).isEqualTo(new PinNeeded(false));
        assertThat(secrets().open(token, new Secret("000000"))).isEqualTo(new PinNeeded(true));
        assertThat(secrets().open(token, pin)).isInstanceOf(Shown.class);
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> node.desk().askForPin(ALPHA, id));
    }

    @Test
    void tooManyWrongPinsLockTheLinkUntilANewOneIsSent() {
        var id = link();
        var token = tokens().getFirst();
        var pin = node.desk().askForPin(ALPHA, id);
        for (int i = 1; i < OneTimeSecrets.MOST_WRONG_PINS; i++) {
            assertThat(secrets().open(token, new Secret("000000"))).isEqualTo(new PinNeeded(true));
        }

        assertThat(secrets().open(token, new Secret("000000"))).isEqualTo(new Gone());
        assertThat(secrets().open(token, pin)).isEqualTo(new Gone());
        assertThat(status(id).state()).isEqualTo(DeliveryState.FAILED);

        node.desk().sendAgain(ALPHA, List.of(id));
        await().until(() -> mailServer.getReceivedMessages().length == 2);
        assertThat(secrets().open(tokens().getLast(), pin)).isInstanceOf(Shown.class);
    }

    @Test
    void nobodyElsesDeliveriesAreSeenOrTouched() throws IOException {
        var id = link();

        assertThat(node.desk().find(BETA, id)).isEmpty();
        assertThat(node.desk().count(BETA, DeliveryFilter.ALL)).isZero();
        assertThat(node.desk().sendAgain(BETA, List.of(id)).skipped()).containsEntry(Hindrance.UNKNOWN, 1);
        assertThat(node.desk().print(BETA, List.of(letter("Zoë")), new ByteArrayOutputStream()))
                .isZero();
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> node.desk().askForPin(BETA, id));
    }

    private DeliveryId letter(String firstName) {
        var mail = WelcomeMails.full(Locale.of("ro"), firstName, "Șerban-Țăranu", WelcomeMails.SETTINGS);
        var id = node.deliveries().prepare(ALPHA, mail, DeliveryWay.LETTER);
        node.deliveries().ready(id, ZOE);
        return id;
    }

    @Test
    void lettersArePrintedIntoOneFileAndWipedWhenTheyAreOnPaper() throws IOException {
        var letters = List.of(letter("Zoë"), letter("<b>\u202Eevil\u0000\n</b> 漢字 " + "long".repeat(60)));
        var pdf = new ByteArrayOutputStream();

        assertThat(node.desk().print(ALPHA, letters, pdf)).isEqualTo(2);

        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Zoë Șerban-Țăranu", "zoe@alpha.example", WelcomeMails.SIP_PASSWORD, "Parolă SIP")
                    .contains("<b> evil </b> ??")
                    .doesNotContain("\u202E");
        }
        assertThat(status(letters.getFirst()).state()).isEqualTo(DeliveryState.READY);
        assertThat(node.desk().markPrinted(ALPHA, letters)).isEqualTo(2);
        assertThat(status(letters.getFirst()).state()).isEqualTo(DeliveryState.SENT);
        assertThat(row(letters.getFirst()).get("payload")).isNull();
        assertThat(node.desk().print(ALPHA, letters, new ByteArrayOutputStream()))
                .isZero();
    }

    @Test
    void deliveriesAreFound() {
        var id = link();
        var letter = letter("Zoë");
        var all = DeliveryFilter.ALL;

        assertThat(found(all.withWay(DeliveryWay.LETTER))).containsExactly(letter);
        assertThat(found(all.withStates(Set.of(DeliveryState.SENT)))).containsExactly(id);
        assertThat(found(all.withText("ZOE@mail"))).containsExactlyInAnyOrder(id, letter);
        assertThat(found(all.withText("100%_!"))).isEmpty();
        assertThat(found(all.withDomain("alpha.example").withAge(DeliveryFilter.Age.DAY)))
                .hasSize(2);
        assertThat(found(all.withDomain("beta.example"))).isEmpty();
        assertThat(node.desk().page(ALPHA, all, 1, 1)).hasSize(1);
        assertThat(node.desk().domains(ALPHA)).hasSize(1);
        assertThat(node.desk()
                        .select(ALPHA, List.of(id, letter, DeliveryId.random()))
                        .skipped())
                .containsEntry(Hindrance.LETTER, 1)
                .containsEntry(Hindrance.UNKNOWN, 1);
    }

    private List<DeliveryId> found(DeliveryFilter filter) {
        assertThat(node.desk().count(ALPHA, filter))
                .isEqualTo(node.desk().ids(ALPHA, filter).size());
        return node.desk().ids(ALPHA, filter);
    }
}
