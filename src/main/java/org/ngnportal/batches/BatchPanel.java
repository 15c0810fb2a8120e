package org.ngnportal.batches;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Polling;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** How far a batch is, live, and what can be done about it; for the page of the batch and for pages that began one. */
@StyleSheet("context://portal/batches.css")
public final class BatchPanel extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Duration FOR_OTHERS = Duration.ofMinutes(5);

    private final transient Batches batches;
    private final transient Actor actor;
    private final transient Consumer<BatchProgress> told;
    private final BatchBar bar;
    private final Paragraph numbers = new Paragraph();
    private final Paragraph trouble = new Paragraph();
    private final Div actions = new Div();
    private Div pulse = new Div();
    private transient BatchProgress shown;
    private Instant movedAt = Instant.now();
    private transient @Nullable BatchState offered;

    /** @param told whenever something is new, also at once */
    public BatchPanel(Batches batches, Actor actor, BatchProgress batch, Consumer<BatchProgress> told) {
        this.batches = batches;
        this.actor = actor;
        this.told = told;
        shown = batch;
        bar = new BatchBar(batch);
        addClassNames("portal-card", "batches-panel");
        numbers.addClassName("batches-numbers");
        trouble.addClassName("batches-trouble");
        trouble.getElement().setAttribute("role", "status");
        actions.addClassName("batches-actions");
        add(bar, numbers, trouble, actions, pulse);
        show(batch);
        watch();
    }

    /** Begins to look again, should it have ended. */
    private void watch() {
        remove(pulse);
        pulse = new Div();
        pulse.setVisible(false);
        Polling.whileAttached(pulse, this::look);
        add(pulse);
    }

    /**
     * Whether to look again: something can change by itself, or was paused a short while ago and may be resumed on another
     * page. Looking counts as activity and would keep a session open for ever.
     */
    private boolean look() {
        var now = batches.progress(actor, shown.id()).orElse(null);
        if (now == null) {
            return false;
        }
        boolean moving = now.waiting() != null;
        if (!now.equals(shown) || moving) {
            show(now);
        }
        if (now.changesByItself()) {
            movedAt = Instant.now();
            return true;
        }
        return now.state() == BatchState.PAUSED && Instant.now().isBefore(movedAt.plus(FOR_OTHERS));
    }

    private void show(BatchProgress now) {
        shown = now;
        bar.show(now);
        numbers.setText(BatchWords.numbers(now));
        var why = BatchWords.trouble(now);
        trouble.setText(why);
        trouble.setVisible(!why.isEmpty());
        if (offered != now.state() || now.state().isOver()) {
            offered = now.state();
            offer(now);
        }
        told.accept(now);
    }

    private void offer(BatchProgress now) {
        actions.removeAll();
        boolean mayChange = Rights.allows(actor, Area.BATCHES, Action.CHANGE);
        if (mayChange && now.state().isActive()) {
            actions.add(button("batches.pause", VaadinIcon.PAUSE, batches::pause));
        }
        if (mayChange && now.state() == BatchState.PAUSED) {
            var resume = button("batches.resume", VaadinIcon.PLAY, batches::resume);
            resume.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(resume);
        }
        if (mayChange && !now.undoing() && (now.state().isActive() || now.state() == BatchState.PAUSED)) {
            actions.add(new Button(Texts.t("batches.cancel"), Icons.decorative(VaadinIcon.BAN), click -> askCancel()));
        }
        if (now.canUndo() && Rights.allows(actor, Area.BATCHES, Action.DELETE)) {
            actions.add(
                    new Button(Texts.t("batches.undo"), Icons.decorative(VaadinIcon.ROTATE_LEFT), click -> askUndo()));
        }
        actions.setVisible(actions.getComponentCount() > 0);
    }

    private Button button(String key, VaadinIcon icon, BiConsumer<Actor, BatchId> what) {
        return new Button(Texts.t(key), Icons.decorative(icon), click -> act(what));
    }

    private void act(BiConsumer<Actor, BatchId> what) {
        try {
            what.accept(actor, shown.id());
        } catch (BatchStateException tooLate) {
            Notices.note(Texts.t("batches.too-late"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("batches.acting"));
        }
        offered = null;
        batches.progress(actor, shown.id()).ifPresent(this::show);
        watch();
    }

    private void askCancel() {
        ask(
                Texts.t("batches.cancel.title"),
                Texts.t("batches.cancel.text", shown.left()),
                Texts.t("batches.cancel"),
                () -> act(batches::cancel));
    }

    private void askUndo() {
        ask(
                Texts.t("batches.undo.title", shown.undoable()),
                Texts.t("batches.undo.text", shown.undoable()),
                Texts.t("batches.undo.confirm", shown.undoable()),
                () -> act(batches::undo));
    }

    private static void ask(String title, String text, String confirm, Runnable action) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setMaxWidth("min(30rem, calc(100vw - 2rem))");
        dialog.add(new Paragraph(text));
        var yes = new Button(confirm, click -> {
            dialog.close();
            action.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(new Button(Texts.t("batches.back"), click -> dialog.close()), yes);
        dialog.open();
    }

    /** What is shown now. */
    public BatchProgress shown() {
        return Objects.requireNonNull(shown);
    }
}
