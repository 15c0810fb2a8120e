package org.ngnportal.health.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Calls;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.health.PartHealth.Problem;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Area;

/** One part: how it is and since when, what is known of it, what to do. */
final class PartCard extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    PartCard(PartHealth part) {
        var title = new H2(Texts.t(part.part().messageKey()));
        var head = new Div(Icons.decorative(HealthCard.icon(part.part())), title, ConditionBadge.of(part.condition()));
        head.addClassName("health-head");
        getContent().addClassNames("portal-card", "health-part");
        getContent().add(head, sentence(part));
        if (part.condition() == Condition.DOWN || part.condition() == Condition.SHAKY) {
            var advice = new Paragraph(Texts.t(key(part, "advice." + name(part.problem()))));
            advice.addClassName("health-advice");
            getContent().add(advice);
        }
        getContent().add(facts(part));
    }

    private static Paragraph sentence(PartHealth part) {
        return new Paragraph(Texts.t(key(part, name(part.condition()))));
    }

    private static Component facts(PartHealth part) {
        var facts = new KeyValue();
        if (part.condition() != Condition.UNKNOWN) {
            facts.add(Texts.t("health.fact.since"), new Ago(part.since()));
        }
        if (!part.server().isEmpty()) {
            facts.add(Texts.t("health.fact.server"), part.server());
        }
        facts.add(Texts.t("health.fact.answer"), answer(part.lastAnswer(), part.took()));
        var calls = part.calls();
        if (calls != null) {
            facts.add(Texts.t("health.fact.calls"), words(calls));
        }
        if (part.problem() != Problem.NONE) {
            facts.add(Texts.t("health.fact.problem"), problem(part));
        }
        var queue = part.queue();
        if (queue != null) {
            addQueue(facts, queue);
        }
        return facts;
    }

    private static Component answer(@Nullable Instant at, @Nullable Duration took) {
        if (at == null) {
            return new Span(Texts.t("health.never"));
        }
        var line = new Span(new Ago(at));
        if (took != null) {
            line.add(new Span(Texts.t("health.took", took.toMillis())));
        }
        return line;
    }

    private static String words(Calls calls) {
        return Texts.t(
                "health.calls",
                calls.answered() + calls.failed(),
                calls.failed(),
                calls.window().toMinutes());
    }

    private static Component problem(PartHealth part) {
        var words = new Div(new Span(Texts.t(part.problem().messageKey())));
        if (!part.detail().isEmpty()) {
            var said = new Span(part.detail());
            said.addClassName("health-said");
            words.add(said);
        }
        words.addClassName("health-problem");
        return words;
    }

    private static void addQueue(KeyValue facts, MailQueue queue) {
        facts.add(Texts.t("health.fact.waiting"), list("waiting", Texts.t("health.mails", queue.waiting())));
        var oldest = queue.oldest();
        if (oldest != null) {
            facts.add(Texts.t("health.fact.oldest"), new Ago(oldest));
        }
        facts.add(Texts.t("health.fact.failed"), list("failed", Texts.t("health.mails", queue.failed())));
    }

    private static Component list(String state, String words) {
        var link = new Anchor(Area.DELIVERIES.key() + "?state=" + state, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static String key(PartHealth part, String rest) {
        return "health." + name(part.part()) + "." + rest;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
