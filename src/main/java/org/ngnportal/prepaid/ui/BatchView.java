package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.prepaid.Voucher;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.prepaid.VoucherBatches;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.ConfirmByTyping;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** One batch of vouchers: its report, and each voucher with what became of it. */
@Route(value = PrepaidNavigation.VOUCHERS + "/:batch", layout = MainLayout.class)
@Needs(Area.VOUCHERS)
@StyleSheet("context://portal/prepaid.css")
class BatchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;

    private final transient VoucherBatches batches;
    private final transient Actor actor;
    private final boolean mayChange;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Texts.t("prepaid.history.more"), click -> showMore());
    private transient BatchId id = BatchId.random();
    private int read;

    BatchView(VoucherBatches batches, CurrentActor currentActor) {
        this.batches = batches;
        actor = currentActor.get();
        mayChange = Rights.allows(actor, Area.VOUCHERS, Action.CHANGE);
        addClassName("portal-view");
        list.addClassNames("portal-card", "prepaid-entries");
        list.getElement().setAttribute("aria-label", Texts.t("prepaid.vouchers.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var batch = event.getRouteParameters()
                .get("batch")
                .flatMap(BatchId::parse)
                .flatMap(known -> batches.find(actor, known));
        batch.ifPresentOrElse(
                found -> {
                    id = found.id();
                    show(found);
                },
                () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("prepaid.batch.name", id.name());
    }

    private void refresh() {
        batches.find(actor, id).ifPresent(this::show);
    }

    private void show(VoucherBatch batch) {
        var back = new Anchor(PrepaidNavigation.VOUCHERS, Texts.t("prepaid.vouchers.title"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("prepaid-back");
        var header = new PageHeader(
                        Texts.t("prepaid.batch.name", id.name()),
                        BatchFacts.title(batch),
                        actions(batch).toArray(Component[]::new))
                .withFacts(BatchFacts.badge(batch));
        var facts = new Div(facts(batch));
        facts.addClassNames("portal-card", "prepaid-summary");
        removeAll();
        add(back, header, facts, list, more);
        read = 0;
        list.removeAll();
        showMore();
    }

    private List<Button> actions(VoucherBatch batch) {
        var actions = new ArrayList<Button>();
        if (mayChange && !batch.hasExpired(Instant.now())) {
            boolean block = !batch.blocked();
            actions.add(new Button(
                    Texts.t(block ? "prepaid.batch.block" : "prepaid.batch.unblock"), click -> block(block)));
            var expire = new Button(Texts.t("prepaid.batch.expire"), click -> askExpiry());
            expire.addThemeVariants(ButtonVariant.ERROR);
            actions.add(expire);
        }
        return actions;
    }

    private static KeyValue facts(VoucherBatch batch) {
        return new KeyValue()
                .add(Texts.t("prepaid.batch.redeemed"), BatchFacts.used(batch))
                .add(Texts.t("prepaid.batch.open"), Texts.t("prepaid.number", BatchFacts.open(batch)))
                .add(
                        Texts.t("prepaid.batch.stopped"),
                        Texts.t("prepaid.number", batch.report().blocked()))
                .add(Texts.t("prepaid.batch.last-day"), Words.lastDay(batch.validUntil()))
                .add(Texts.t("prepaid.batch.audience"), BatchFacts.audience(batch))
                .add(Texts.t("prepaid.batch.note"), batch.note())
                .add(Texts.t("prepaid.batch.made-by"), batch.createdBy());
    }

    private void block(boolean blocked) {
        batches.block(actor, id, blocked);
        refresh();
        Notices.undoable(
                Texts.t(blocked ? "prepaid.batch.now-blocked" : "prepaid.batch.now-unblocked"), () -> block(!blocked));
    }

    private void askExpiry() {
        new ConfirmByTyping(
                        Texts.t("prepaid.batch.expire.title", id.name()),
                        Texts.t("prepaid.batch.expire.text"),
                        id.name(),
                        Texts.t("prepaid.batch.expire"),
                        () -> {
                            batches.expire(actor, id);
                            refresh();
                            Notices.success(Texts.t("prepaid.batch.now-expired"));
                        })
                .open();
    }

    private void showMore() {
        var found = batches.vouchers(actor, id, read, ROWS);
        read += found.size();
        found.stream().map(this::row).forEach(list::add);
        more.setVisible(found.size() == ROWS);
    }

    private ListItem row(Voucher voucher) {
        var row = new ListItem(new Span(id.name() + "-" + voucher.number()), new Div(state(voucher)));
        row.addClassName("prepaid-voucher");
        var usedFor = voucher.usedFor();
        var usedAt = voucher.usedAt();
        if (usedFor != null && usedAt != null) {
            var account = new Anchor(AccountsNavigation.pathOf(usedFor), usedFor.toString());
            account.getElement().setAttribute("router-link", true);
            row.add(new Div(account, new Span(" · "), new Ago(usedAt)));
        } else if (mayChange) {
            row.add(blocking(voucher));
        }
        return row;
    }

    private Button blocking(Voucher voucher) {
        boolean block = !voucher.blocked();
        var button = new Button(Texts.t(block ? "prepaid.voucher.block" : "prepaid.voucher.unblock"), click -> {
            batches.block(actor, id, voucher.number(), block);
            refresh();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t(
                block ? "prepaid.voucher.block.of" : "prepaid.voucher.unblock.of", id.name() + "-" + voucher.number()));
        return button;
    }

    private static StateBadge state(Voucher voucher) {
        if (voucher.isUsed()) {
            return new StateBadge(Tone.INFO, VaadinIcon.CHECK, Texts.t("prepaid.voucher.used"));
        }
        return voucher.blocked()
                ? new StateBadge(Tone.WARNING, VaadinIcon.BAN, Texts.t("prepaid.batch.blocked"))
                : new StateBadge(Tone.NEUTRAL, VaadinIcon.TICKET, Texts.t("prepaid.voucher.new"));
    }
}
