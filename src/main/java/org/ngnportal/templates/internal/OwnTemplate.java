package org.ngnportal.templates.internal;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.MailTemplate;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.Variable;

/** A template that somebody wrote in the portal. It sees the variables of its event and nothing else. */
final class OwnTemplate implements MailTemplate {

    private static final int LONGEST_MAIL = 400_000;

    private final MailEvent event;
    private final Locale language;
    private final Template subject;
    private final Template html;
    private final Template text;

    /** @throws RuntimeException if it is not in the language of Mustache */
    OwnTemplate(MailEvent event, Locale language, TemplateText source) {
        this.event = event;
        this.language = language;
        subject = compiler(false).compile(source.subject());
        html = compiler(true).compile(source.html());
        text = compiler(false).compile(source.text());
    }

    @Override
    public RenderedMail render(Map<String, @Nullable Object> facts) {
        var known = known(facts);
        var line = execute(subject, known).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var body = MailHtml.clean(execute(html, known));
        return new RenderedMail(
                language,
                line,
                MailHtml.document(language, line, body),
                execute(text, known).strip() + "\n");
    }

    /** The HTML part's body before and the plain part, for those who look at what is in them. */
    String html(Map<String, @Nullable Object> facts) {
        return execute(html, known(facts));
    }

    String text(Map<String, @Nullable Object> facts) {
        return execute(text, known(facts));
    }

    String subject(Map<String, @Nullable Object> facts) {
        return execute(subject, known(facts));
    }

    private Map<String, @Nullable Object> known(Map<String, @Nullable Object> facts) {
        var known = new HashMap<String, @Nullable Object>();
        for (Variable variable : event.variables()) {
            known.put(variable.name(), facts.get(variable.name()));
        }
        return known;
    }

    private static String execute(Template template, Map<String, @Nullable Object> facts) {
        var out = new Bounded();
        template.execute(facts, out);
        return out.toString();
    }

    private static Mustache.Compiler compiler(boolean escape) {
        return Mustache.compiler()
                .escapeHTML(escape)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .nullValue("")
                .withCollector(new MapsAndLists())
                .withLoader(name -> {
                    throw new IllegalArgumentException("a template of a tenant has no partials");
                });
    }

    /** Reads maps and lists; unlike the library's default it calls no method and reads no field of any object. */
    private static final class MapsAndLists extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /** Takes so much and no more. */
    private static final class Bounded extends StringWriter {

        @Override
        public void write(int character) {
            super.write(character);
            check();
        }

        @Override
        public void write(char[] characters, int from, int count) {
            super.write(characters, from, count);
            check();
        }

        @Override
        public void write(String part) {
            super.write(part);
            check();
        }

        @Override
        public void write(String part, int from, int count) {
            super.write(part, from, count);
            check();
        }

        private void check() {
            if (getBuffer().length() > LONGEST_MAIL) {
                throw new IllegalStateException("the mail is too long");
            }
        }
    }
}
