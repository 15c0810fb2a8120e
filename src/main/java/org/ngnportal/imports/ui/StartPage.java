package org.ngnportal.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.ImportDraft;
import org.ngnportal.imports.ImportOptions;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.tenancy.Actor;

/** Exactly what is going to happen, and what counts for all rows. */
final class StartPage extends Div implements Wizard.Page {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Imports imports;
    private final transient DraftId id;
    private final UnorderedList summary = new UnorderedList();
    private final Select<DeliveryWay> way = new Select<>();
    private final Checkbox updates = new Checkbox(Texts.t("imports.start.updates"));
    private transient int creates;
    private transient int changes;

    StartPage(Actor actor, Imports imports, DraftId id) {
        this.actor = actor;
        this.imports = imports;
        this.id = id;
        addClassName("imports-start");
        summary.addClassName("imports-summary");
        way.setLabel(Texts.t("imports.start.way"));
        way.setHelperText(Texts.t("imports.start.way.help"));
        way.setEmptySelectionAllowed(true);
        way.setEmptySelectionCaption(Texts.t("imports.start.way.usual"));
        way.setItems(DeliveryWay.values());
        way.setItemLabelGenerator(
                chosen -> chosen == null ? Texts.t("imports.start.way.usual") : Texts.t(chosen.messageKey()));
        updates.setValue(true);
        updates.addValueChangeListener(change -> refresh());
        add(
                new Paragraph(Texts.t("imports.start.text")),
                summary,
                way,
                updates,
                new Paragraph(Texts.t("imports.start.after")));
    }

    @Override
    public String title() {
        return Texts.t("imports.step.start");
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public void shown() {
        refresh();
    }

    private void refresh() {
        imports.draft(actor, id).ifPresent(this::show);
    }

    private void show(ImportDraft draft) {
        creates = draft.count(RowVerdict.CREATE);
        int updated = draft.count(RowVerdict.UPDATE);
        changes = updates.getValue() ? updated : 0;
        updates.setVisible(updated > 0);
        way.setVisible(creates > 0);
        summary.removeAll();
        say("imports.start.creates", creates);
        say("imports.start.credentials", creates);
        say("imports.start.changes", changes);
        say("imports.start.kept", draft.count(RowVerdict.UNCHANGED) + updated - changes);
        say("imports.start.left-out", draft.leftOut());
        say("imports.start.problems", draft.problems());
    }

    private void say(String key, int count) {
        if (count > 0) {
            summary.add(new ListItem(Texts.t(key, count)));
        }
    }

    @Override
    public boolean complete() {
        refresh();
        if (creates + changes == 0) {
            Notices.problem(Texts.t("imports.check.nothing"));
            return false;
        }
        return true;
    }

    /** Whether it has begun. */
    boolean begin() {
        try {
            imports.start(actor, id, new ImportOptions(way.getValue(), updates.getValue()));
            return true;
        } catch (DraftGoneException gone) {
            Notices.problem(Texts.t("imports.gone"));
            return false;
        }
    }
}
