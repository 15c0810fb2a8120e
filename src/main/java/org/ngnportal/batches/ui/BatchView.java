package org.ngnportal.batches.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchLinks;
import org.ngnportal.batches.BatchPanel;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchWords;
import org.ngnportal.batches.Batches;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** One batch: how far it is, live, and what came of each row. Its address holds which rows are shown. */
@Route(value = BatchLinks.ALL + "/:batch", layout = MainLayout.class)
@Needs(Area.BATCHES)
@StyleSheet("context://portal/batches.css")
class BatchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Batches batches;
    private final transient Actor actor;
    private String title = "";
    private @Nullable PageHeader header;
    private @Nullable RowList rows;

    BatchView(Batches batches, CurrentActor currentActor) {
        this.batches = batches;
        actor = currentActor.get();
        addClassName("portal-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var batch = event.getRouteParameters()
                .get("batch")
                .flatMap(BatchId::parse)
                .flatMap(id -> batches.progress(actor, id));
        if (batch.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(batch.get(), WantedRows.of(event.getLocation().getQueryParameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(BatchProgress batch, WantedRows wanted) {
        title = batch.title();
        var back = new Anchor(BatchLinks.ALL, Texts.t("batches.title"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("batches-back");
        header = new PageHeader(
                batch.title(),
                Texts.t("batches.item.by", BatchWords.kind(batch), batch.startedBy()),
                download(batch.id()));
        rows = new RowList(batches, actor, batch.id(), choice -> {
            var location = new Location(BatchLinks.to(batch.id()), choice.parameters());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        });
        rows.want(wanted, batch);
        removeAll();
        add(back, header, new BatchPanel(batches, actor, batch, this::told), rows);
    }

    private void told(BatchProgress now) {
        if (header != null && rows != null) {
            var when = new Span(new Ago(now.openedAt()));
            when.addClassName("batches-item-facts");
            header.withFacts(BatchWords.badge(now), when);
            rows.refresh(now);
        }
    }

    private Anchor download(BatchId id) {
        DownloadHandler handler = event -> {
            event.setFileName("batch-" + id + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            try (var to = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
                batches.report(actor, id, to);
            }
        };
        var link = new Anchor(handler, Texts.t("batches.download"));
        link.addClassName("batches-download");
        return link;
    }
}
