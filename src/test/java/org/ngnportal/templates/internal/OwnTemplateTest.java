package org.ngnportal.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.templates.MailEvent;

/** What a template that somebody wrote makes of a mail's facts, and what it cannot get at. */
class OwnTemplateTest {

    private static final MailEvent WELCOME = MailEvent.named(MailEvent.WELCOME).orElseThrow();

    private static RenderedMail render(String subject, String html, String text, Map<String, Object> facts) {
        Map<String, @Nullable Object> all = new HashMap<>(facts);
        return new OwnTemplate(WELCOME, Locale.GERMAN, new TemplateText(subject, html, text)).render(all);
    }

    @Test
    void factsAreEscapedInHtmlAndPlainInText() {
        var mail = render(
                "Für {{name}}",
                "<p>{{name}}</p>{{#numbers}}<b>{{.}}</b>{{/numbers}}",
                "{{name}}",
                Map.of("name", "<b>Z</b> & {{password}}", "numbers", List.of("1", "2"), "password", "secret"));

        assertThat(mail.language()).isEqualTo(Locale.GERMAN);
        assertThat(mail.subject()).isEqualTo("Für <b>Z</b> & {{password}}");
        assertThat(mail.html())
                .contains("&lt;b&gt;Z&lt;/b&gt; &amp;", "<b>1</b><b>2</b>")
                .doesNotContain("secret");
        assertThat(mail.text()).isEqualTo("<b>Z</b> & {{password}}\n");
    }

    @Test
    void hostileFactsBecomeNeitherHeadersNorAttributesNorLinks() {
        var mail = render(
                "{{name}}",
                "<p title={{name}}>x</p><a href={{name}}>y</a><a href=\"{{domain}}\">z</a>",
                "x",
                Map.of("name", "x onmouseover=alert(1)\r\nBcc: y", "domain", "javascript:alert(1)"));

        assertThat(mail.subject()).doesNotContain("\r", "\n");
        assertThat(mail.html()).doesNotContain("javascript:").doesNotContainPattern("<[^>]* onmouseover=");
    }

    @Test
    void nothingButDeclaredVariablesIsThere() {
        var facts = Map.<String, Object>of("internal", "secret", "name", new StringBuilder("x"));
        assertThatThrownBy(() -> render("x", "{{internal}}", "x", facts)).isInstanceOf(RuntimeException.class);
        for (var reach : List.of("{{name.class}}", "{{name.length}}", "{{class}}", "{{name.toString}}")) {
            assertThatThrownBy(() -> render("x", reach, "x", facts)).as(reach).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> render("x", "{{>frame}}", "x", facts)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void mailThatGrowsWithoutEndIsGivenUp() {
        var html = "{{#numbers}}" + "x".repeat(50_000) + "{{/numbers}}";
        var facts = Map.<String, Object>of("numbers", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));
        assertThatThrownBy(() -> render("x", html, "x", facts)).hasMessage("the mail is too long");
    }

    @Test
    void factsThatDoNotApplyAreEmpty() {
        assertThat(render("x", "<p>{{name}}{{^pstn}}no{{/pstn}}</p>", "x", Map.of())
                        .html())
                .contains("<p>no</p>");
    }
}
