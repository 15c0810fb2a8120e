package org.ngnportal.branding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeBrandsTest {

    private static final Map<String, Object> FACTS =
            Map.of("name", "Zoë <b>", "link", Map.of("url", "https://a.example/"), "numbers", List.of("1", "2"));

    @TempDir
    Path themes;

    private void write(String file, String text) throws IOException {
        var path = themes.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private ThemeBrands brands(String brand) {
        return new ThemeBrands(new ThemeFiles(themes, brand));
    }

    @Test
    void thePackagedBrandIsComplete() {
        var brand = new ThemeBrands(new ThemeFiles(null, "default")).current();

        assertThat(brand.id()).isEqualTo("default");
        assertThat(brand.product()).isEqualTo("NGN Portal");
        assertThat(brand.accentColour()).matches("#[0-9a-f]{6}");
        assertThat(new ThemeFiles(null, "default").resource("logo.svg")).isPresent();
    }

    @Test
    void theOperatorsDirectoryOverridesThePackagedBrand() throws IOException {
        write("default/theme.yaml", "product: Alpha\naccent: '#123456'\n");

        assertThat(brands("default").current().product()).isEqualTo("Alpha");
        assertThat(brands("default").current().company()).isEqualTo("Alpha");
    }

    @Test
    void faultyThemesAreRefusedWithTheReason() throws IOException {
        for (var theme : Map.of(
                        "accent: '#123456'", "product",
                        "product: A\naccent: 'red; x'", "accent",
                        "product: A\naccent: '#123456'\nsupport-page: 'javascript:x'", "support-page",
                        "!!java.lang.Object {}", "YAML",
                        "just text", "settings")
                .entrySet()) {
            write("alpha/theme.yaml", theme.getKey());
            assertThatIllegalStateException().isThrownBy(() -> brands("alpha")).withMessageContaining(theme.getValue());
        }
    }

    @Test
    void brandsAndFilesHavePlainNames() {
        for (var name : List.of("../default", "a/b", "", ".", "A")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ThemeFiles(themes, name));
        }
        var files = new ThemeFiles(themes, "default");
        for (var name : List.of("../theme.yaml", "/etc/passwd", "mail/../../x", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> files.first(name));
        }
    }

    @Test
    void aBrandOverridesSingleTextsAndWholeLayouts() throws IOException {
        write("default/mail/note_en.properties", "subject = Hello {{name}}\nbye = Bye\n");
        write("default/mail/note_de.properties", "subject = Hallo {{name}}\n");
        write("default/mail/note.html.mustache", "<p>{{t.bye}} {{name}}</p>");
        write("default/mail/note.txt.mustache", "{{t.bye}} {{name}}");
        write("alpha/mail/note_de.properties", "subject = Servus {{name}}\n");
        write("alpha/mail/note_de.txt.mustache", "Alpha: {{t.bye}}");

        var german = brands("alpha").mail("note", Locale.GERMANY).render(FACTS);
        assertThat(german.subject()).isEqualTo("Servus Zoë <b>");
        assertThat(german.text()).isEqualTo("Alpha: Bye\n");
        assertThat(german.html()).isEqualTo("<p>Bye Zoë &lt;b&gt;</p>");

        var english = brands("alpha").mail("note", Locale.ENGLISH).render(FACTS);
        assertThat(english.subject()).isEqualTo("Hello Zoë <b>");
        assertThat(english.text()).isEqualTo("Bye Zoë <b>\n");

        assertThat(brands("default").mail("note", Locale.GERMAN).render(FACTS).subject())
                .isEqualTo("Hallo Zoë <b>");
    }

    @Test
    void templatesReachNoCode() throws IOException {
        for (var reach : List.of("name.class", "name.length", "name.bytes", "link.class", "numbers.size", "t.class")) {
            write("default/mail/evil_en.properties", "subject = x\n");
            write("default/mail/evil.html.mustache", "x");
            write("default/mail/evil.txt.mustache", "{{" + reach + "}}");
            var mail = brands("default").mail("evil", Locale.ENGLISH);

            assertThatThrownBy(() -> mail.render(FACTS)).as(reach).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void templatesIncludeNothingFromElsewhere() throws IOException {
        write("default/mail/evil_en.properties", "subject = x\n");
        write("default/mail/evil.html.mustache", "x");
        write("default/mail/evil.txt.mustache", "{{>../../secret}}");

        assertThatThrownBy(() -> brands("default").mail("evil", Locale.ENGLISH).render(FACTS))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void missingFactsFailLoudly() throws IOException {
        write("default/mail/note_en.properties", "subject = x\n");
        write("default/mail/note.html.mustache", "x");
        for (var asking : List.of("{{nobody}}", "{{#nobody}}x{{/nobody}}", "{{^nobody}}x{{/nobody}}", "{{absent}}")) {
            write("default/mail/note.txt.mustache", asking);
            var facts = new HashMap<String, Object>(FACTS);
            facts.put("absent", null);
            var mail = brands("default").mail("note", Locale.ENGLISH);

            assertThatThrownBy(() -> mail.render(facts)).as(asking).isInstanceOf(MustacheException.class);
        }
    }

    @Test
    void unknownMailsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> brands("default").mail("nothing", Locale.ENGLISH));
    }
}
