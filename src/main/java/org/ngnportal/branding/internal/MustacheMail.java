package org.ngnportal.branding.internal;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.MailTemplate;

/**
 * A mail from two layouts and the texts of its language. Texts are templates themselves, in plain text; a layout reads
 * them as {@code t.<key>} and thereby escapes them. Whoever writes templates gets at the facts, and at nothing else.
 */
final class MustacheMail implements MailTemplate {

    private static final String SUBJECT = "subject";

    private final String language;
    private final Template html;
    private final Template text;
    private final Map<String, Template> texts;

    /** @param layers texts in the form of {@code .properties} files, later ones override earlier ones */
    MustacheMail(String language, String html, String text, List<String> layers, ThemeFiles files) {
        this.language = language;
        this.html = compiler(files, "html").escapeHTML(true).compile(html);
        this.text = compiler(files, "txt").escapeHTML(false).compile(text);
        this.texts = texts(merged(layers), compiler(files, "txt").escapeHTML(false));
    }

    @Override
    public RenderedMail render(Map<String, @Nullable Object> facts) {
        var all = new HashMap<String, @Nullable Object>(facts);
        all.put("language", language);
        all.put("t", new LazyTexts(texts, facts));
        var subject = execute(texts, SUBJECT, facts)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return new RenderedMail(
                Locale.forLanguageTag(language),
                subject,
                html.execute(all),
                text.execute(all).strip() + "\n");
    }

    private static String execute(Map<String, Template> texts, String key, Map<String, @Nullable Object> facts) {
        var template = texts.get(key);
        if (template == null) {
            throw new IllegalStateException("the mail has no text " + key);
        }
        return template.execute(facts);
    }

    /** Renders a text when a layout asks for it, since a text may use facts that do not apply where it is not shown. */
    private static final class LazyTexts extends HashMap<String, Object> {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient Map<String, Template> texts;
        private final transient Map<String, @Nullable Object> facts;

        LazyTexts(Map<String, Template> texts, Map<String, @Nullable Object> facts) {
            this.texts = texts;
            this.facts = facts;
        }

        @Override
        public boolean containsKey(Object key) {
            return texts.containsKey(key);
        }

        @Override
        public Object get(Object key) {
            return execute(texts, String.valueOf(key), facts);
        }
    }

    /** Texts in the form of {@code .properties} files, later ones override earlier ones. */
    static Properties merged(List<String> layers) {
        var merged = new Properties();
        for (var layer : layers) {
            try {
                merged.load(new StringReader(layer));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return merged;
    }

    private static Map<String, Template> texts(Properties merged, Mustache.Compiler compiler) {
        var templates = new HashMap<String, Template>();
        merged.forEach((key, text) -> templates.put(String.valueOf(key), compiler.compile(String.valueOf(text))));
        return Map.copyOf(templates);
    }

    private static Mustache.Compiler compiler(ThemeFiles files, String kind) {
        return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withCollector(new FactsOnly())
                .withLoader(name -> new StringReader(partial(files, name, kind)));
    }

    static String partial(ThemeFiles files, String name, String kind) {
        var file = "mail/%s.%s.mustache".formatted(name, kind);
        return files.first(file).orElseThrow(() -> new IllegalArgumentException("there is no mail template " + file));
    }

    /** Reads maps and lists; unlike the library's default it calls no method and reads no field of any object. */
    private static final class FactsOnly extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
