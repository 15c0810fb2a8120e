package org.ngnportal.templates.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.TemplateCheck;
import org.ngnportal.templates.TemplateProblem;
import org.ngnportal.templates.TemplateProblem.Part;
import org.ngnportal.templates.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether a template may be kept. What it has to say is looked for in mails that are made of samples. */
final class TemplateInspector {

    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_HTML = 100_000;
    static final int LONGEST_TEXT = 50_000;

    private static final Logger log = LoggerFactory.getLogger(TemplateInspector.class);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final MailEvent event;
    private final Locale language;
    private final TemplateText text;
    private final Samples samples;
    private final Set<TemplateProblem> problems = new LinkedHashSet<>();

    private TemplateInspector(MailEvent event, Locale language, TemplateText text) {
        this.event = event;
        this.language = language;
        this.text = text;
        samples = new Samples(event);
    }

    static TemplateCheck check(MailEvent event, Locale language, TemplateText text, Brand brand) {
        return new TemplateInspector(event, language, text).check(brand);
    }

    private TemplateCheck check(Brand brand) {
        length(Part.SUBJECT, text.subject(), LONGEST_SUBJECT);
        length(Part.HTML, text.html(), LONGEST_HTML);
        length(Part.TEXT, text.text(), LONGEST_TEXT);
        if (problems.isEmpty()) {
            problems.addAll(TemplateSyntax.problems(Part.SUBJECT, text.subject(), event));
            problems.addAll(TemplateSyntax.problems(Part.HTML, text.html(), event));
            problems.addAll(TemplateSyntax.problems(Part.TEXT, text.text(), event));
        }
        return problems.isEmpty() ? rendered(brand) : new TemplateCheck(List.copyOf(problems), List.of(), null);
    }

    private TemplateCheck rendered(Brand brand) {
        try {
            var template = new OwnTemplate(event, language, text);
            var facts = samples.pleasant(brand);
            RenderedMail sample = template.render(facts);
            if (sample.subject().isEmpty()) {
                problems.add(TemplateProblem.of(Part.SUBJECT, 0, "no-subject"));
            }
            constellations(template);
            return new TemplateCheck(List.copyOf(problems), MailHtml.leftOut(template.html(facts)), sample);
        } catch (RuntimeException e) {
            log.info(
                    "A template of {} cannot be rendered: {}",
                    event.name(),
                    e.getClass().getName());
            problems.add(TemplateProblem.of(Part.HTML, 0, "not-rendered"));
            return new TemplateCheck(List.copyOf(problems), List.of(), null);
        }
    }

    private void length(Part part, String source, int most) {
        if (source.length() > most) {
            problems.add(TemplateProblem.of(part, 0, "too-long", most));
        } else if (source.isBlank()) {
            problems.add(TemplateProblem.of(part, 0, "empty"));
        }
    }

    private void constellations(OwnTemplate template) {
        boolean everything = true;
        for (var present : samples.constellations()) {
            var facts = samples.marked(present);
            var plain = template.text(facts);
            var raw = template.html(facts);
            var html = everything ? MailHtml.clean(raw) : raw;
            if (everything) {
                secretsInTheOpen(facts, template, html);
            }
            for (var variable : event.variables()) {
                if (variable.required() && present.contains(variable.name())) {
                    shown(Part.HTML, html, variable, everything);
                    shown(Part.TEXT, plain, variable, everything);
                }
            }
            everything = false;
        }
    }

    private void shown(Part part, String rendered, Variable variable, boolean everything) {
        var visible = part == Part.HTML && !variable.name().equals(MailEvent.LINK)
                ? TAG.matcher(rendered).replaceAll(" ")
                : rendered;
        boolean told = new ArrayList<>(problems)
                .stream()
                        .anyMatch(problem -> problem.part() == part
                                && problem.key().startsWith("missing")
                                && problem.arguments().contains(variable.name()));
        if (!visible.contains(Samples.mark(variable)) && !told) {
            problems.add(TemplateProblem.of(part, 0, everything ? "missing" : "missing-sometimes", variable.name()));
        }
    }

    /** Subjects are read by others, addresses of images go to servers of others. */
    private void secretsInTheOpen(Map<String, @Nullable Object> facts, OwnTemplate template, String html) {
        var subject = template.subject(facts);
        for (var variable : event.variables()) {
            var mark = Samples.mark(variable);
            if (!variable.secret()) {
                continue;
            }
            if (subject.contains(mark)) {
                problems.add(TemplateProblem.of(Part.SUBJECT, 0, "secret-in-subject", variable.name()));
            }
            var elsewhere = html.replace("href=\"" + mark + "\"", "");
            if (TAG.matcher(elsewhere).results().anyMatch(tag -> tag.group().contains(mark))) {
                problems.add(TemplateProblem.of(Part.HTML, 0, "secret-in-address", variable.name()));
            }
        }
    }
}
