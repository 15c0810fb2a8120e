package org.ngnportal.journal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** One entry: who did what, what came of it, when; opened, what became of each field. */
@StyleSheet("context://portal/journal.css")
public final class EntryItem extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ROOT);

    private final Div actions = new Div();

    public EntryItem(JournalEntry entry) {
        this(entry, "", true);
    }

    /** @param owner whose data it is about, hostile text; empty if that need not be said */
    public EntryItem(JournalEntry entry, String owner) {
        this(entry, owner, true);
    }

    /** For the one whose account it is: without where it was done from. */
    static EntryItem ofHistory(JournalEntry entry) {
        return new EntryItem(entry, "", false);
    }

    private EntryItem(JournalEntry entry, String owner, boolean withOrigin) {
        addClassName("journal-item");
        actions.addClassName("journal-actions");
        actions.setVisible(false);
        var details = new NativeDetails();
        details.setSummary(summary(entry, owner));
        details.setContent(new Div(facts(entry, withOrigin), actions));
        details.addClassName("journal-details");
        add(details);
        var reason = EntryWords.reason(entry.outcome());
        if (!reason.isEmpty()) {
            var problem = new Paragraph(reason);
            problem.addClassName("journal-problem");
            add(problem);
        }
    }

    /** Adds something that can be done about the entry, shown when it is opened. */
    public EntryItem withAction(Component action) {
        actions.add(action);
        actions.setVisible(true);
        return this;
    }

    /** Adds something that can be done about the entry, shown at once. */
    public EntryItem withQuickAction(Component action) {
        action.addClassName("journal-quick");
        add(action);
        return this;
    }

    private static Component[] summary(JournalEntry entry, String owner) {
        var what = new Span(EntryWords.sentence(entry));
        what.addClassName("journal-what");
        if (!owner.isEmpty()) {
            var whose = new Span(Texts.t("journal.of", owner));
            whose.addClassName("journal-owner");
            what.add(whose);
        }
        var badge = badge(entry.outcome());
        badge.addClassName("journal-outcome");
        var when = new Ago(entry.at());
        when.addClassName("journal-when");
        var line = new Span(what, badge, when);
        line.addClassName("journal-line");
        return new Component[] {line};
    }

    private static Component facts(JournalEntry entry, boolean withOrigin) {
        var facts = new KeyValue();
        entry.deed().changes().forEach(change -> facts.add(EntryWords.field(change), values(change)));
        facts.add(Texts.t("journal.fact.who"), entry.user().isEmpty() ? entry.who() : login(entry));
        if (!entry.actingAs().isEmpty()) {
            facts.add(Texts.t("journal.fact.as"), entry.actingAs());
        }
        facts.add(Texts.t("journal.fact.when"), EXACT.format(entry.at().atZone(ZoneId.systemDefault())));
        if (withOrigin) {
            var from = entry.address().isEmpty() ? Texts.t("journal.fact.from.portal") : entry.address();
            facts.add(Texts.t("journal.fact.from"), from);
        }
        return facts.add(Texts.t("journal.fact.number"), Long.toString(entry.number()));
    }

    /** With the kind of user, which no name can feign. */
    private static String login(JournalEntry entry) {
        var kind = entry.user().substring(0, Math.max(0, entry.user().indexOf(':')));
        return Texts.t(
                "journal.fact.login", entry.who(), Texts.t("journal.kind." + (kind.isEmpty() ? "customer" : kind)));
    }

    private static Component values(FieldChange change) {
        if (change.secret()) {
            return new Span(Texts.t("journal.value.secret"));
        }
        var before = new Span(EntryWords.before(change));
        before.addClassName("journal-before");
        var to = new Span(Texts.t("journal.value.to"));
        to.addClassName("portal-unseen");
        var after = new Span(EntryWords.after(change));
        var values = new Span(before, Icons.decorative(VaadinIcon.ARROW_RIGHT), to, after);
        values.addClassName("journal-values");
        return values;
    }

    private static StateBadge badge(Outcome outcome) {
        var word = EntryWords.outcome(outcome);
        return switch (outcome) {
            case Outcome.Done done -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, word);
            case Outcome.Refused refused -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, word);
            case Outcome.Unknown unknown -> new StateBadge(Tone.WARNING, VaadinIcon.QUESTION, word);
            case Outcome.Open open -> new StateBadge(Tone.NEUTRAL, VaadinIcon.HOURGLASS, word);
        };
    }
}
