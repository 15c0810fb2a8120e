package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.branding.MailTemplates;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.util.HtmlUtils;

class WelcomeWriterTest {

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext("org.ngnportal.branding");

    private static final CustomerId ALPHA = new CustomerId(10);

    private final WelcomeWriter writer =
            new WelcomeWriter(CONTEXT.getBean(Brands.class), CONTEXT.getBean(MailTemplates.class));

    static Stream<Locale> languages() {
        return Stream.of("en", "de", "nl", "es", "ro").map(Locale::forLanguageTag);
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private RenderedMail render(WelcomeMail mail) {
        return writer.render(ALPHA, ALPHA, mail, mail.address());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bothPartsSayEveryFact(Locale language) {
        var mail = render(WelcomeMails.full(language));

        var facts = new HashSet<>(WelcomeMails.SETTINGS.values());
        facts.addAll(List.of(
                "Zoë Müller-Ionescu",
                "zoe@alpha.example",
                "zoe",
                WelcomeMails.SIP_PASSWORD,
                WelcomeMails.WEB_PASSWORD,
                WelcomeMails.PIN,
                "alpha.example",
                "+4930123456",
                "+4930123457",
                "info@alpha.example",
                "sales@alpha.example",
                "Europe/Berlin"));
        assertThat(mail.subject()).contains("zoe@alpha.example");
        assertThat(mail.text()).contains(facts);
        assertThat(HtmlUtils.htmlUnescape(mail.html())).contains(facts);
        assertThat(mail.html()).contains("<html lang=\"" + language.getLanguage() + "\">");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLeftOfTheTemplate(Locale language) {
        for (var facts : List.of(WelcomeMails.full(language), WelcomeMails.bare("zoe@mail.example", language))) {
            var mail = render(facts);
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("{{", "}}", "null");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aBareAccountGetsNoEmptySections(Locale language) {
        var text = render(WelcomeMails.bare("zoe@mail.example", language)).text();

        assertThat(text)
                .contains("…@alpha.example", WelcomeMails.SIP_PASSWORD)
                .doesNotContain("*21*", "PIN", "https://", "XCAP")
                .containsOnlyOnce(WelcomeMails.SIP_PASSWORD);
        assertThat(text.lines().filter(line -> line.startsWith("== "))).hasSize(2);
        assertThat(text).doesNotContain("\n\n\n\n");
    }

    @Test
    void everyLanguageHasItsOwnWords() {
        var texts = languages()
                .map(language -> render(WelcomeMails.full(language)).text())
                .toList();

        assertThat(new HashSet<>(texts)).hasSize(5);
        assertThat(texts.get(1)).contains("Guten Tag Zoë Müller-Ionescu,", "Ihr SIP-Konto");
        assertThat(texts.get(2)).contains("Geachte Zoë Müller-Ionescu,", "Uw SIP-account");
        assertThat(texts.get(3)).contains("Estimado/a Zoë Müller-Ionescu:", "Su cuenta SIP");
        assertThat(texts.get(4)).contains("Bună ziua, Zoë Müller-Ionescu,", "Contul dumneavoastră SIP");
    }

    @Test
    void anUnknownLanguageFallsBackToEnglish() {
        assertThat(render(WelcomeMails.full(Locale.JAPANESE)).text()).contains("Dear Zoë Müller-Ionescu,");
        assertThat(render(WelcomeMails.full(Locale.JAPANESE)).language()).isEqualTo(Locale.ENGLISH);
        assertThat(render(WelcomeMails.full(Locale.forLanguageTag("de-AT"))).text())
                .contains("Guten Tag");
    }

    @Test
    void theOnlyMailWithThePasswordSaysSo() {
        var once = render(WelcomeMails.full(Locale.ENGLISH)).text();
        var readable =
                render(WelcomeMails.bare("zoe@mail.example", Locale.ENGLISH)).text();

        assertThat(once).contains("This is the only mail that will ever contain your SIP password");
        assertThat(readable).doesNotContain("only mail").contains("confidential");
    }

    @Test
    void withoutAWebPasswordTheSipPasswordOpensTheSettings() {
        var bare = WelcomeMails.bare("zoe@mail.example", Locale.ENGLISH);
        var mail = new WelcomeMail(
                bare.recipient(),
                bare.language(),
                "",
                "",
                bare.domain(),
                null,
                bare.sipPassword(),
                null,
                true,
                false,
                null,
                false,
                null,
                "",
                List.of(),
                List.of(),
                Map.of("sip_settings_page", "https://my.alpha.example/"));

        assertThat(render(mail).text()).contains("Web password: your SIP password", "https://my.alpha.example/");
    }

    @Test
    void onlyTheCodesThatAreSetAreShown() {
        var text = render(WelcomeMails.full(Locale.ENGLISH, "Zoë", "M", Map.of("FBUS_access_number", "*24*")))
                .text();

        assertThat(text).contains("Divert calls while you are busy: *24*").doesNotContain("Divert all calls", "*67");
    }

    @Test
    void hostileValuesStayText() {
        var evil = "\"><script>alert('x')</script>{{password}}";
        var settings = new HashMap<>(WelcomeMails.SETTINGS);
        settings.replaceAll((name, value) -> evil);
        var mail = render(WelcomeMails.full(Locale.GERMAN, evil, evil, settings));

        assertThat(mail.html()).doesNotContain("<script", "'x'").contains("&lt;script&gt;");
        assertThat(mail.html()).contains("{{password}}");
        assertThat(mail.text()).contains(evil);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example/",
                "https://user:pw@evil.example/",
                "http:evil",
                "www.alpha.example",
                "https://a b.example/"
            })
    void onlyWebAddressesBecomeLinks(String address) {
        var html = render(WelcomeMails.full(Locale.ENGLISH, "Zoë", "M", Map.of("cdrtool_address", address)))
                .html();

        assertThat(html).doesNotContain("href").contains(HtmlUtils.htmlEscape(address));
    }

    @Test
    void aQueryInALinkIsEscaped() {
        assertThat(render(WelcomeMails.full(Locale.ENGLISH)).html())
                .contains("href=\"https://my.alpha.example/settings?a&#x3D;1&amp;b&#x3D;2\"");
    }

    @Test
    void theSubjectIsOneLine() {
        var mail = WelcomeMails.full(Locale.ENGLISH);
        var rendered = writer.render(
                ALPHA, ALPHA, mail, new org.ngnportal.sip.SipAddress("zoe\r\nBcc: x\u0000", "alpha.example"));

        assertThat(rendered.subject()).doesNotContain("\r", "\n", "\u0000");
    }

    @Test
    void renderedMailsDoNotPrint() {
        assertThat(render(WelcomeMails.full(Locale.ENGLISH)).toString()).doesNotContain(WelcomeMails.SIP_PASSWORD);
        assertThat(WelcomeMails.full(Locale.ENGLISH).toString())
                .doesNotContain(WelcomeMails.SIP_PASSWORD, WelcomeMails.WEB_PASSWORD, WelcomeMails.PIN);
    }
}
