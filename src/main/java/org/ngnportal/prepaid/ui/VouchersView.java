package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.prepaid.VoucherBatches;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** The batches of vouchers, and what became of them. */
@Route(value = PrepaidNavigation.VOUCHERS, layout = MainLayout.class)
@Needs(Area.VOUCHERS)
@StyleSheet("context://portal/prepaid.css")
class VouchersView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;

    private final transient VoucherBatches batches;
    private final transient Actor actor;
    private final Div printed = new Div();
    private final Div content = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Texts.t("prepaid.history.more"), click -> showMore());
    private int read;

    VouchersView(VoucherBatches batches, CurrentActor currentActor) {
        this.batches = batches;
        actor = currentActor.get();
        addClassName("portal-view");
        list.addClassNames("portal-card", "prepaid-entries");
        list.getElement().setAttribute("aria-label", Texts.t("prepaid.vouchers.title"));
        content.addClassName("prepaid-history");
        printed.addClassName("prepaid-printed");
        var create = new Button(Texts.t("prepaid.batch.new"), Icons.decorative(VaadinIcon.PLUS), click -> openNew());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setVisible(mayCreate());
        add(
                new PageHeader(Texts.t("prepaid.vouchers.title"), Texts.t("prepaid.vouchers.subtitle"), create),
                printed,
                content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("prepaid.vouchers.title");
    }

    private boolean mayCreate() {
        return Rights.allows(actor, Area.VOUCHERS, Action.CREATE);
    }

    private void show() {
        read = 0;
        list.removeAll();
        content.removeAll();
        showMore();
        if (read == 0) {
            content.add(new EmptyState(
                    VaadinIcon.TICKET,
                    Texts.t("prepaid.vouchers.none"),
                    Texts.t(mayCreate() ? "prepaid.vouchers.none.create" : "prepaid.vouchers.none.text")));
        } else {
            content.add(list, more);
        }
    }

    private void showMore() {
        var found = batches.list(actor, read, ROWS);
        read += found.size();
        found.stream().map(VouchersView::row).forEach(list::add);
        more.setVisible(found.size() == ROWS);
    }

    private static ListItem row(VoucherBatch batch) {
        var name = new Anchor(PrepaidNavigation.pathOf(batch.id()), batch.id().name());
        name.getElement().setAttribute("router-link", true);
        var title = new Span(BatchFacts.title(batch));
        title.addClassName("prepaid-entry-words");
        var note = new Span(batch.note().isEmpty() ? BatchFacts.audience(batch) : batch.note());
        note.addClassName("prepaid-entry-kind");
        var used = new Span(BatchFacts.used(batch));
        used.addClassName("prepaid-batch-used");
        var made = new Span(Words.date(LocalDateTime.ofInstant(batch.createdAt(), ZoneId.systemDefault())));
        made.addClassName("prepaid-entry-time");
        var row = new ListItem(new Div(name, made), new Div(title, note), used, BatchFacts.badge(batch));
        row.addClassName("prepaid-batch");
        return row;
    }

    private void openNew() {
        var id = BatchId.random();
        new NewBatchDialog(actor, wanted -> make(id, wanted)).open();
    }

    private boolean make(BatchId id, VoucherBatch.Wanted wanted) {
        try {
            var made = batches.create(actor, id, wanted);
            printed.removeAll();
            printed.add(new PrintedPanel(made, actor.displayName(), printed::removeAll));
            show();
            return true;
        } catch (DeniedException nobody) {
            Notices.problem(Texts.t("prepaid.batch.audience.unknown"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("prepaid.batch.creating"));
        }
        return false;
    }
}
