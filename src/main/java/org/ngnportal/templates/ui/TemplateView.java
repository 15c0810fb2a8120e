package org.ngnportal.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.LeaveQuestion;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.SaveBar;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.OpenedTemplate;
import org.ngnportal.templates.TemplateEntry.Source;
import org.ngnportal.templates.TemplateRefusedException;
import org.ngnportal.templates.Templates;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** One template: its text, what becomes of it, and what it once was. Leaving asks when something is not saved. */
@Route(value = "templates/:event/:language", layout = MainLayout.class)
@Needs(Area.TEMPLATES)
@StyleSheet("context://portal/templates.css")
class TemplateView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final transient Actor actor;
    private final boolean mayChange;
    private final TemplateFields fields;
    private final TemplatePreview preview = new TemplatePreview();
    private final VersionList versions = new VersionList(this::compare);
    private final SaveBar saveBar = new SaveBar(this::save, this::discard);
    private final Paragraph source = new Paragraph();
    private final Button reset = new Button(Texts.t("templates.editor.reset"), click -> askReset());
    private transient @Nullable OpenedTemplate opened;
    private transient MailEvent event = MailEvent.all().getFirst();
    private String language = "en";

    TemplateView(Templates templates, CurrentActor currentActor) {
        this.templates = templates;
        actor = currentActor.get();
        mayChange = Rights.allows(actor, Area.TEMPLATES, Action.CHANGE);
        fields = new TemplateFields(!mayChange, this::typed);
        addClassNames("portal-view", "templates-editor");
        source.addClassName("templates-source");
    }

    static String pathOf(String event, String language) {
        return TemplatesView.PATH + "/" + event + "/" + language;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var parameters = entering.getRouteParameters();
        var wanted = parameters.get("event").flatMap(MailEvent::named);
        var code = parameters.get("language").filter(MailEvent.LANGUAGES::contains);
        if (wanted.isEmpty() || code.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        event = wanted.get();
        language = code.get();
        build();
        open();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (isChanged()) {
            new LeaveQuestion(getPageTitle(), leaving.postpone()).open();
        }
    }

    @Override
    public String getPageTitle() {
        return TemplateWords.title(event, language);
    }

    private void build() {
        removeAll();
        var header = new PageHeader(getPageTitle(), event.when());
        var back = TemplateWords.link(TemplatesView.PATH, Texts.t("templates.editor.back"));
        back.addClassName("templates-button");
        header.addAction(back);
        if (mayChange) {
            header.addAction(new Button(Texts.t("templates.editor.test"), click -> openTest()));
            header.addAction(reset);
        }
        var columns = new Div(fields, preview);
        columns.addClassName("templates-columns");
        var below = new Div(new VariableTable(event), versions);
        below.addClassName("templates-below");
        add(header, new Div(new Span(), source), columns, saveBar, below);
    }

    private void open() {
        var found = templates.open(actor, event.name(), language);
        opened = found;
        fields.value(found.text());
        versions.show(found.versions());
        source.setText(TemplateWords.sentence(found.source()));
        reset.setVisible(found.source() == Source.OWN);
        check();
    }

    private void typed() {
        check();
        saveBar.show(isChanged());
    }

    /** Whether the text has problems is told here; it decides about nothing. */
    private boolean check() {
        var check = templates.check(event.name(), language, fields.value());
        fields.show(check.problems());
        preview.show(check);
        return check.isFine();
    }

    private boolean isChanged() {
        return opened != null && mayChange && !fields.value().equals(opened.text());
    }

    private void save() {
        if (opened == null || !check()) {
            return;
        }
        try {
            templates.save(actor, event.name(), language, fields.value(), opened.base());
            done("templates.editor.saved");
        } catch (TemplateRefusedException refused) {
            Notices.problem(refused.words());
        }
    }

    private void discard() {
        if (opened != null) {
            fields.value(opened.text());
            typed();
        }
    }

    private void askReset() {
        new ConfirmDialog(
                        Texts.t("templates.editor.reset.title"),
                        Texts.t("templates.editor.reset.text"),
                        Texts.t("templates.editor.reset"),
                        this::resetNow)
                .open();
    }

    private void resetNow() {
        if (opened == null) {
            return;
        }
        try {
            templates.reset(actor, event.name(), language, opened.base());
            done("templates.editor.reset.done");
        } catch (TemplateRefusedException refused) {
            Notices.problem(refused.words());
        }
    }

    private void done(String message) {
        Notices.success(Texts.t(message));
        open();
        saveBar.show(false);
    }

    private void compare(int number) {
        templates
                .version(actor, event.name(), language, number)
                .ifPresent(old -> new DiffDialog(
                                number,
                                old,
                                fields.value(),
                                () -> {
                                    fields.value(old);
                                    typed();
                                    Notices.success(
                                            Texts.t("templates.editor.version.taken", Integer.toString(number)));
                                },
                                mayChange)
                        .open());
    }

    private void openTest() {
        if (check()) {
            new TestMailDialog(ownAddress(), recipient -> send(recipient)).open();
        }
    }

    private Optional<String> send(org.ngnportal.delivery.MailAddress recipient) {
        return templates.test(actor, event.name(), language, fields.value(), recipient);
    }

    private String ownAddress() {
        return actor.responsible() instanceof Actor.Operator operator ? operator.email() : "";
    }
}
