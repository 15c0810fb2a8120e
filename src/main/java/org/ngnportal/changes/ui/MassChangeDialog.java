package org.ngnportal.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.SubscriberActions.Chosen;
import org.ngnportal.batches.BatchLinks;
import org.ngnportal.changes.ChangeKind;
import org.ngnportal.changes.ChangePreview;
import org.ngnportal.changes.MassChange;
import org.ngnportal.changes.MassChanges;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Asks for what a change needs, looks at everybody who is selected, shows what will become of them, has it carried out. */
@StyleSheet("context://portal/changes.css")
final class MassChangeDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient MassChanges changes;
    private final transient Actor actor;
    private final transient ChangeKind kind;
    private final transient ChangeForm form;
    private final transient Chosen chosen;
    private final transient Reads reads;
    private final transient AtomicBoolean stopped = new AtomicBoolean();
    private final Div body = new Div();
    private final Button next = new Button();
    private final Button back = new Button(Texts.t("changes.back"), click -> back());
    private final TextField typed = new TextField();
    private transient @Nullable ChangePreview preview;

    MassChangeDialog(MassChanges changes, Actor actor, ChangeKind kind, ChangeForm form, Chosen chosen) {
        this.changes = changes;
        this.actor = actor;
        this.kind = kind;
        this.form = form;
        this.chosen = chosen;
        reads = new Reads(this);
        setHeaderTitle(Texts.t("changes.action." + kind.key()));
        setWidth("min(42rem, calc(100vw - 1rem))");
        setCloseOnOutsideClick(false);
        body.addClassName("changes-dialog");
        typed.setAutocomplete(Autocomplete.OFF);
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(change -> next.setEnabled(isMeant()));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(click -> goOn());
        next.setDisableOnClick(true);
        add(body);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), back, next);
        addDetachListener(detached -> forget());
        ask();
    }

    private void ask() {
        preview = null;
        back.setVisible(false);
        body.removeAll();
        body.add(new Paragraph(Texts.t("changes.selected", chosen.count())), form.content());
        next.setText(Texts.t("changes.preview"));
        next.removeThemeVariants(ButtonVariant.ERROR);
        next.setVisible(true);
        next.setEnabled(true);
    }

    private void back() {
        forget();
        ask();
    }

    private void goOn() {
        var shown = preview;
        if (shown != null) {
            start(shown);
            return;
        }
        form.read().ifPresentOrElse(this::look, () -> next.setEnabled(true));
    }

    private void look(MassChange change) {
        var words = new Paragraph(Texts.t("changes.looking", 0));
        words.getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Texts.t("changes.looking-label"));
        var working = new Div(words, bar);
        working.addClassName("changes-working");
        body.removeAll();
        body.add(working);
        next.setVisible(false);
        stopped.set(false);
        var looked = new Looked(words);
        reads.start(() -> changes.preview(actor, chosen.selection(), change, looked::set), this::show, this::failed);
    }

    /** How many were looked at so far, told as the page asks. */
    private final class Looked {

        private volatile int count;

        Looked(Paragraph words) {
            var ui = UI.getCurrent();
            var listener = ui.addPollListener(poll -> words.setText(Texts.t("changes.looking", count)));
            words.addDetachListener(detached -> {
                detached.unregisterListener();
                listener.remove();
            });
        }

        void set(int looked) {
            count = looked;
            if (stopped.get()) {
                throw new CancellationException("nobody waits for it any more");
            }
        }
    }

    private void show(ChangePreview shown) {
        if (!isOpened()) {
            changes.discard(actor, shown.batch());
            return;
        }
        preview = shown;
        back.setVisible(true);
        body.removeAll();
        body.add(new PreviewPanel(shown));
        if (shown.canStart()) {
            if (kind.isDestructive()) {
                body.add(confirmation(shown));
                next.addThemeVariants(ButtonVariant.ERROR);
            }
            next.setText(Texts.t("changes.start." + kind.key(), shown.affected()));
            next.setVisible(true);
            next.setEnabled(isMeant());
        }
    }

    private Component confirmation(ChangePreview shown) {
        typed.setValue("");
        typed.setLabel(Texts.t("shell.confirm.type", word(shown)));
        return typed;
    }

    private String word(ChangePreview shown) {
        return Texts.t("changes.word." + kind.key(), Integer.toString(shown.affected()));
    }

    private boolean isMeant() {
        var shown = preview;
        return shown != null
                && (!kind.isDestructive() || typed.getValue().strip().equals(word(shown)));
    }

    private void start(ChangePreview shown) {
        if (!isMeant()) {
            return;
        }
        try {
            var batch = changes.start(actor, shown);
            preview = null;
            close();
            chosen.afterwards().run();
            UI.getCurrent().navigate(BatchLinks.to(batch));
        } catch (NotPermittedException refused) {
            Notices.problem(Texts.t(refused.reason().messageKey()));
            close();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("changes.starting"));
            next.setEnabled(true);
        }
    }

    private void failed(RuntimeException failure) {
        switch (failure) {
            case CancellationException nobodyWaits -> {
                return;
            }
            case NotPermittedException refused ->
                Notices.problem(Texts.t(refused.reason().messageKey()));
            case NgnProException away -> Notices.problem(away, Texts.t("changes.previewing"));
            default -> throw failure;
        }
        ask();
    }

    /** What was looked at is not wanted any more. */
    private void forget() {
        stopped.set(true);
        var shown = preview;
        preview = null;
        if (shown != null) {
            changes.discard(actor, shown.batch());
        }
    }
}
