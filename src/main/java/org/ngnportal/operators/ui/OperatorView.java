package org.ngnportal.operators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Subject;
import org.ngnportal.journal.Timeline;
import org.ngnportal.operators.NewOperator;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorId;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.Operators;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** One operator: what he may do, and whether he gets in. */
@Route(value = "operators/:id", layout = MainLayout.class)
@Needs(Area.OPERATORS)
@StyleSheet("context://portal/operators.css")
class OperatorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Timeline.Undo NEVER = new Timeline.Undo() {
        @Override
        public boolean isPossible(JournalEntry entry) {
            return false;
        }

        @Override
        public void accept(JournalEntry entry) {
            throw new UnsupportedOperationException();
        }
    };

    private final transient Operators operators;
    private final transient Journal journal;
    private final transient Actor actor;
    private String title = "";

    OperatorView(Operators operators, Journal journal, CurrentActor currentActor) {
        this.operators = operators;
        this.journal = journal;
        actor = currentActor.get();
        addClassNames("portal-view", "operators");
    }

    static String pathOf(OperatorId id) {
        return OperatorsView.PATH + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters().get("id").flatMap(OperatorId::parse).flatMap(this::read);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        found.ifPresent(this::show);
    }

    private Optional<Operator> read(OperatorId id) {
        return operators.find(actor, id);
    }

    private void show(Operator operator) {
        title = operator.name();
        removeAll();
        boolean changeable = operators.mayChange(actor, operator);
        var timeline = new Timeline(journal, actor, Subject.operator(operator.email()), NEVER);
        timeline.refresh();
        var side = new Div();
        side.addClassName("operators-side");
        if (changeable) {
            side.add(new OperatorAccess(operators, actor, operator, this::refresh));
        }
        side.add(facts(operator), timeline);
        var columns = new Div(changeable ? form(operator) : lookingOnly(operator), side);
        columns.addClassName("operators-columns");
        add(header(operator), columns);
    }

    private void refresh(Operator operator) {
        read(operator.id()).ifPresentOrElse(this::show, () -> UI.getCurrent().navigate(OperatorsView.PATH));
    }

    private static Component header(Operator operator) {
        var back = new Anchor(OperatorsView.PATH, Texts.t("operators.back"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("operators-back");
        var address =
                new Span(new Span(operator.email()), new CopyButton(operator::email, Texts.t("operators.email.copy")));
        address.addClassName("operators-address");
        var header = new PageHeader(operator.name(), null);
        return new Div(back, header.withFacts(address, OperatorTexts.badge(operator.state())));
    }

    private Component form(Operator operator) {
        var name = new TextField(Texts.t("operators.field.name"));
        name.setValue(operator.name());
        name.setMaxLength(NewOperator.LONGEST_NAME);
        name.setManualValidation(true);
        var grants = new GrantsField();
        grants.setValue(operator.grants());
        var save = new Button(Texts.t("operators.save"), click -> save(operator, name, grants));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button(Texts.t("operators.discard"), click -> refresh(operator));
        var buttons = new Div(save, discard);
        buttons.addClassName("operators-buttons");
        var form = new Div(new Section(Texts.t("operators.who"), name), grants, buttons);
        form.addClassName("operators-form");
        return form;
    }

    private static Component lookingOnly(Operator operator) {
        var grants = new GrantsField();
        grants.setValue(operator.grants());
        grants.setReadOnly(true);
        var form = new Div(new Paragraph(Texts.t("operators.not-yours")), grants);
        form.addClassName("operators-form");
        return form;
    }

    private void save(Operator operator, TextField name, GrantsField grants) {
        name.setErrorMessage(Texts.t("operators.field.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
            return;
        }
        if (!operators.mayGrant(actor, grants.getValue())) {
            Notices.problem(Texts.t("operators.too-much"));
            return;
        }
        try {
            operators.change(actor, operator.with(name.getValue().strip(), grants.getValue()));
            Notices.success(Texts.t("operators.saved"));
        } catch (OperatorRefusedException refused) {
            OperatorTexts.tell(refused);
        }
        refresh(operator);
    }

    private static Component facts(Operator operator) {
        var last = operator.lastSignIn();
        var facts = new KeyValue()
                .add(Texts.t("operators.fact.employer"), operator.employer())
                .add(Texts.t("operators.fact.invited-by"), operator.invitedBy())
                .add(Texts.t("operators.fact.since"), new Ago(operator.createdAt()));
        if (last == null) {
            facts.add(Texts.t("operators.fact.last-sign-in"), "");
        } else {
            facts.add(Texts.t("operators.fact.last-sign-in"), new Ago(last));
        }
        return new Section(Texts.t("operators.facts"), facts);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
