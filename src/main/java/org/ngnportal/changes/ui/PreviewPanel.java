package org.ngnportal.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.ngnportal.accounts.FieldEdit;
import org.ngnportal.changes.ChangeKind;
import org.ngnportal.changes.ChangePreview;
import org.ngnportal.changes.ChangePreview.Detail;
import org.ngnportal.changes.ChangePreview.Sample;
import org.ngnportal.changes.ChangeWords;
import org.ngnportal.changes.MassChange;
import org.ngnportal.prepaid.Money;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/** What a change will do: how many, who not and why, some of them as they are and will be. */
final class PreviewPanel extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    PreviewPanel(ChangePreview preview) {
        var content = getContent();
        content.addClassName("changes-dialog");
        var affected = new Paragraph(Texts.t(
                preview.change().kind() == ChangeKind.DELETE ? "changes.preview.deleting" : "changes.preview.affected",
                preview.affected()));
        affected.addClassName("changes-affected");
        affected.getElement().setAttribute("role", "status");
        affected.getElement().setAttribute("tabindex", "-1");
        content.add(affected, new Paragraph(ChangeWords.title(preview.change())));
        var sum = preview.sum();
        if (sum != null) {
            content.add(new Paragraph(Texts.t("changes.preview.sum", ChangeWords.money(sum))));
        }
        var refusal = preview.refusal();
        if (refusal != null) {
            content.add(warning(Texts.t(refusal.key(), refusal.values().toArray())));
        }
        if (preview.cutOff()) {
            content.add(warning(Texts.t("changes.preview.cut-off")));
        }
        if (preview.sparedInAll() > 0) {
            content.add(spared(preview));
        }
        if (preview.affected() > 0) {
            content.add(sample(preview), undo(preview.change().kind()));
        }
    }

    private static Component spared(ChangePreview preview) {
        var list = new UnorderedList();
        list.addClassName("changes-spared");
        preview.spared().forEach((why, count) -> list.add(new ListItem(Texts.t(why.messageKey(), count))));
        return list;
    }

    private static Component sample(ChangePreview preview) {
        var list = new UnorderedList();
        list.addClassName("changes-sample");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", Texts.t("changes.preview.sample-label"));
        preview.sample().forEach(one -> list.add(item(one, preview.change())));
        boolean some = preview.affected() > preview.sample().size();
        var title = new H3(Texts.t(
                some ? "changes.preview.sample" : "changes.preview.all",
                preview.sample().size()));
        var part = new Div(title, list);
        part.addClassName("changes-dialog");
        return part;
    }

    private static ListItem item(Sample one, MassChange change) {
        var who = new Span(one.name().isEmpty() ? one.address().toString() : one.name() + " · " + one.address());
        who.addClassName("changes-who");
        var what = new Div();
        what.addClassName("changes-what");
        one.edits().forEach(edit -> what.add(line(edit)));
        what.add(lines(one.detail(), change).toArray(Component[]::new));
        return new ListItem(who, what);
    }

    private static Component line(FieldEdit edit) {
        return becomes(
                Texts.t("journal.field." + edit.field()) + ": ",
                EditWords.value(edit.field(), edit.before()),
                EditWords.value(edit.field(), edit.after()));
    }

    private static Component becomes(String label, String before, String after) {
        var was = new Span(before);
        was.addClassName("changes-before");
        return new Span(new Span(label), was, new Span(" → "), new Span(after));
    }

    private static List<Component> lines(Detail detail, MassChange change) {
        return switch (detail) {
            case Detail.None none -> List.of();
            case Detail.Balance balance
            when change instanceof MassChange.AddBalance booking -> {
                var now = balance.now();
                yield List.of(becomes(
                        Texts.t("changes.preview.balance") + " ",
                        now == null ? Texts.t("changes.value.unknown") : ChangeWords.money(now),
                        now == null ? signed(booking.value()) : ChangeWords.money(now.plus(booking.value()))));
            }
            case Detail.Balance balance -> List.of();
            case Detail.Passwords passwords ->
                List.of(new Span(
                        passwords.recipient().isEmpty()
                                ? Texts.t("changes.preview.letter")
                                : Texts.t("changes.preview.passwords", passwords.recipient())));
            case Detail.Deletion deletion ->
                List.of(new Span(
                        Texts.t(deletion.mailbox() ? "changes.preview.deleted-mailbox" : "changes.preview.deleted")));
        };
    }

    private static String signed(Money value) {
        return (value.isPositive() ? "+" : "") + ChangeWords.money(value);
    }

    private static Component undo(ChangeKind kind) {
        return switch (kind.undo()) {
            case PUT_BACK -> new Paragraph(Texts.t("changes.undo.put-back"));
            case COUNTER_BOOK -> new Paragraph(Texts.t("changes.undo.counter-book"));
            case NONE -> warning(Texts.t("changes.undo.none." + kind.key()));
        };
    }

    static Component warning(String text) {
        var warning = new Div(Icons.decorative(VaadinIcon.WARNING), new Span(text));
        warning.addClassName("changes-warning");
        return warning;
    }
}
