package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.SecurityEvent;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** What the mails about accounts of the portal say. */
class LetterWriterTest {

    private static final MailAddress EVA = new MailAddress("eva@alpha.example");
    private static final String LINK = "https://portal.example/invitation#Abc-123_";
    private static final Map<String, String> SUPPORT =
            Map.of("support_company", "Alpha Telecom", "support_email", "help@alpha.example");

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.ngnportal.branding.internal")
    @Import({LetterWriter.class, WelcomeWriter.class})
    static class Writers {}

    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(Writers.class)
            .web(WebApplicationType.NONE)
            .initializers(context ->
                    ((GenericApplicationContext) context).registerBean(LinkTokens.class, () -> mock(LinkTokens.class)))
            .run();

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    static Stream<Locale> languages() {
        return Stream.of("en", "de", "nl", "es", "ro").map(Locale::forLanguageTag);
    }

    private static RenderedMail render(NoteMail mail) {
        return CONTEXT.getBean(LetterWriter.class).render(sentBy(new CustomerId(10), mail), new Letter.OfNote(mail));
    }

    private static Delivery sentBy(CustomerId tenant, NoteMail mail) {
        var now = Instant.EPOCH;
        var origin = Origin.of(DeliveryId.random(), tenant, tenant, "", mail.note(), now, now.plusSeconds(60));
        return Delivery.released(origin, mail.recipient(), new SealedPayload(new byte[0]));
    }

    private static NoteMail invitation(Locale language, String name) {
        return NoteMail.of(
                        Note.OPERATOR_INVITATION,
                        EVA,
                        language,
                        Map.of("name", name, "inviter", "Anna Alpha", "organisation", "Alpha Telecom", "days", "3"))
                .withLink(new Secret(LINK), Duration.ofDays(3))
                .withSettings(SUPPORT);
    }

    private static NoteMail reset(Locale language) {
        return NoteMail.of(Note.PASSWORD_RESET, EVA, language, Map.of("account", "eva@alpha.example", "minutes", "30"))
                .withLink(new Secret(LINK), Duration.ofMinutes(30));
    }

    private static NoteMail notice(SecurityEvent event, Locale language, String address) {
        return NoteMail.about(
                event, EVA, language, "Eva", "eva@alpha.example", Instant.parse("2026-03-01T10:15:00Z"), address);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bothPartsOfAnInvitationSayEveryFact(Locale language) {
        var mail = render(invitation(language, "Eva Ebner"));

        assertThat(mail.text()).contains("Eva Ebner", "Anna Alpha", "Alpha Telecom", "3", LINK, "help@alpha.example");
        assertThat(HtmlUtils.htmlUnescape(mail.html()))
                .contains("Eva Ebner", "Anna Alpha", "Alpha Telecom", "href=\"" + LINK + "\"", "help@alpha.example");
        assertThat(mail.subject()).contains("NGN Portal");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLeftOfTheTemplates(Locale language) {
        var mails = Stream.concat(
                Stream.of(invitation(language, ""), reset(language)),
                Stream.of(SecurityEvent.values()).map(event -> notice(event, language, "")));
        assertThat(mails.map(LetterWriterTest::render))
                .allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                        .doesNotContain("{{", "}}", "null", "\n\n\n\n"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachSecurityEventHasWordsOfItsOwn(Locale language) {
        var texts = Stream.of(SecurityEvent.values())
                .map(event -> render(notice(event, language, "192.0.2.7")).text())
                .toList();

        assertThat(new HashSet<>(texts)).hasSize(SecurityEvent.values().length);
        assertThat(texts)
                .allSatisfy(text -> assertThat(text).contains("eva@alpha.example", "192.0.2.7", "2026", "10:15", "UTC"))
                .allSatisfy(text -> assertThat(text).doesNotContain("http"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyNoteIsWrittenWithWhateverFactsThereAre(Locale language) {
        for (var note : Note.values()) {
            var facts = note.facts().stream()
                    .filter(fact -> !fact.equals("name"))
                    .collect(Collectors.toMap(fact -> fact, fact -> "x"));
            assertThat(render(NoteMail.of(note, EVA, language, facts)).language())
                    .as("%s", note)
                    .isEqualTo(language);
        }
    }

    @Test
    void everyLanguageHasItsOwnWords() {
        assertThat(languages().map(language -> render(reset(language)).text()).distinct())
                .hasSize(5);
        assertThat(render(reset(Locale.GERMAN)).text()).contains("innerhalb von 30 Minuten", "altes Passwort");
        assertThat(render(reset(Locale.JAPANESE)).text()).contains("within 30 minutes", "old password stays valid");
    }

    @Test
    void hostileNamesStayText() {
        var evil = "\"><script>alert(1)</script>{{link}}";
        var html = render(invitation(Locale.ENGLISH, evil)).html();

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("{{link}}");
    }

    @Test
    void notesDoNotPrintTheirLink() {
        assertThat(reset(Locale.ENGLISH).toString()).doesNotContain("Abc-123_");
    }
}
