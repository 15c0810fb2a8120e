package org.ngnportal.batches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ngnportal.batches.BatchBar;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchLinks;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.BatchWords;
import org.ngnportal.batches.Batches;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.Panel;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.stereotype.Service;

/** Leads back to batches that are worked on, or wait for somebody. */
@Service
final class RunningCard implements OverviewCard {

    private static final int AFTER_THE_FIGURES = 85;
    private static final int SHOWN = 5;
    private static final BatchFilter GOING_ON =
            BatchFilter.of(BatchState.RUNNING, BatchState.UNDOING, BatchState.PAUSED);

    private final Batches batches;

    RunningCard(Batches batches) {
        this.batches = batches;
    }

    @Override
    public Area area() {
        return Area.BATCHES;
    }

    @Override
    public int order() {
        return AFTER_THE_FIGURES;
    }

    @Override
    public Content read(Actor actor) {
        var running = batches.recent(actor, GOING_ON, 0, SHOWN);
        return running.isEmpty() ? Content.NOTHING : () -> card(running);
    }

    private static Component card(List<BatchProgress> running) {
        var entries = new Entries();
        running.stream().map(RunningCard::entry).forEach(entries::add);
        return new Panel(Texts.t("batches.card"), entries);
    }

    @StyleSheet("context://portal/batches.css")
    private static final class Entries extends UnorderedList {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Entries() {
            addClassName("batches-card");
        }
    }

    private static ListItem entry(BatchProgress batch) {
        var title = new Anchor(BatchLinks.to(batch.id()), batch.title());
        title.getElement().setAttribute("router-link", true);
        return new ListItem(title, new Span(BatchWords.badge(batch)), new BatchBar(batch));
    }
}
