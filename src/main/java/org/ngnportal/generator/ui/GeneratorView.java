package org.ngnportal.generator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchLinks;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.domains.Domains;
import org.ngnportal.generator.Findings;
import org.ngnportal.generator.Generator;
import org.ngnportal.generator.GeneratorNavigation;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.GeneratorRules;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Tenants;

/** What to generate, with what would come of it. */
@Route(value = GeneratorNavigation.PATH, layout = MainLayout.class)
@StyleSheet("context://portal/generator.css")
@Needs(value = Area.BATCHES, action = Action.CREATE)
final class GeneratorView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Whichever part of the frame scrolls. */
    private static final String TO_THE_TOP = """
            window.scrollTo(0, 0);
            for (let part = document.getElementById('content'); part;
                    part = part.assignedSlot ?? part.parentNode ?? part.host) {
                part.scrollTop = 0;
            }
            """;

    private final transient Generator generator;
    private final transient Actor actor;
    private final transient Reads reads;
    private final transient FieldMarks marks = new FieldMarks(this::refresh);
    private final PreviewPanel preview = new PreviewPanel();
    private final Button create = new Button(Texts.t("generator.create"), click -> create());
    private final Paragraph busy = new Paragraph();
    private transient @Nullable Form form;

    GeneratorView(
            Generator generator,
            Domains domains,
            Tenants tenants,
            DeliveryHabits habits,
            Owners owners,
            CurrentActor currentActor) {
        this.generator = generator;
        actor = currentActor.get();
        reads = new Reads(this);
        addClassNames("portal-view", "generator");
        add(new PageHeader(getPageTitle(), Texts.t("generator.subtitle")));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        busy.addClassName("portal-help");
        busy.getElement().setAttribute("role", "status");
        try {
            open(new Form(
                    generator.ranges(actor),
                    domains.names(actor),
                    tenants.settings(actor),
                    owners.areSeveral(actor),
                    habits.usual(actor),
                    marks));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("generator.doing.open"));
            add(new EmptyState(
                    VaadinIcon.PLUG, Texts.t("generator.unavailable"), Texts.t("generator.unavailable.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("generator.title");
    }

    private void open(Form opened) {
        var buttons = new Div(create, busy);
        buttons.addClassName("generator-buttons");
        var columns = new Div(opened, preview, buttons);
        columns.addClassName("generator-columns");
        add(columns);
        form = opened;
        opened.onChange(this::refresh);
        refresh();
    }

    private void refresh() {
        var shown = form;
        if (shown == null) {
            return;
        }
        shown.reveal();
        var order = shown.order();
        var problems = GeneratorRules.check(order, shown.range());
        marks.show(problems);
        preview.show(order, problems);
    }

    private void create() {
        var shown = form;
        if (shown == null) {
            return;
        }
        var order = shown.order();
        if (!marks.judge(GeneratorRules.check(order, shown.range()))) {
            create.setEnabled(true);
            return;
        }
        busy.setText(Texts.t("generator.looking"));
        reads.start(() -> judged(order), found -> judged(order, found), this::failed);
    }

    /** @param findings null when something is wrong with the order */
    private record Judged(
            List<GeneratorProblem> problems, @Nullable Findings findings) {}

    private Judged judged(GeneratorOrder order) {
        var problems = generator.check(actor, order);
        return new Judged(problems, problems.isEmpty() ? generator.look(actor, order) : null);
    }

    private void judged(GeneratorOrder order, Judged judged) {
        rest();
        var findings = judged.findings();
        if (marks.judge(judged.problems()) && findings != null) {
            new StartDialog(order, findings, () -> start(order, findings)).open();
        }
    }

    private void start(GeneratorOrder order, Findings findings) {
        create.setEnabled(false);
        busy.setText(Texts.t("generator.storing", findings.rest()));
        reads.start(() -> generator.start(actor, order, findings), GeneratorView::show, this::failed);
    }

    /** The button is at the end of a long form; the next page begins at its top. */
    private static void show(BatchId id) {
        UI.getCurrent().getPage().executeJs(TO_THE_TOP);
        UI.getCurrent().navigate(BatchLinks.to(id));
    }

    private void failed(RuntimeException failure) {
        rest();
        if (failure instanceof NgnProException refused) {
            Notices.problem(refused, Texts.t("generator.doing.create"));
        } else {
            throw failure;
        }
    }

    private void rest() {
        busy.setText("");
        create.setEnabled(true);
    }
}
