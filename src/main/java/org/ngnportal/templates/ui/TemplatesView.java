package org.ngnportal.templates.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Collectors;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.TemplateEntry;
import org.ngnportal.templates.Templates;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** Every event with its languages, and where each template comes from. */
@Route(value = TemplatesView.PATH, layout = MainLayout.class)
@Needs(Area.TEMPLATES)
@StyleSheet("context://portal/templates.css")
class TemplatesView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "templates";

    private final transient Templates templates;
    private final transient Actor actor;

    TemplatesView(Templates templates, CurrentActor currentActor) {
        this.templates = templates;
        actor = currentActor.get();
        addClassName("portal-view");
        var sender = TemplateWords.link(SenderView.PATH, Texts.t("templates.list.sender"));
        sender.addClassName("templates-button");
        var list = new UnorderedList();
        list.addClassNames("portal-card", "templates-list");
        list.getElement().setAttribute("aria-label", Texts.t("templates.list.title"));
        var entries = templates.overview(actor).stream().collect(Collectors.groupingBy(TemplateEntry::event));
        MailEvent.all().stream()
                .map(event -> row(event, entries.getOrDefault(event.name(), List.of())))
                .forEach(list::add);
        add(new PageHeader(Texts.t("templates.list.title"), Texts.t("templates.list.subtitle"), sender), list);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("templates.list.title");
    }

    private ListItem row(MailEvent event, List<TemplateEntry> entries) {
        var name = new H2(event.words());
        var when = new Paragraph(event.when());
        when.addClassName("portal-help");
        var words = new Div(name, when);
        words.addClassName("templates-words");
        if (event.optional()) {
            words.add(wanted(event));
        }
        var languages = new UnorderedList();
        languages.addClassName("templates-languages");
        entries.forEach(entry -> languages.add(language(event, entry)));
        var item = new ListItem(words, languages);
        item.addClassName("templates-row");
        return item;
    }

    private static ListItem language(MailEvent event, TemplateEntry entry) {
        var language = TemplateWords.language(entry.language());
        var link = TemplateWords.link(TemplateView.pathOf(event.name(), entry.language()), "");
        link.add(new Span(language), TemplateWords.badge(entry.source()));
        link.addClassName("templates-language");
        link.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.t("templates.list.open", event.words(), language, TemplateWords.source(entry.source())));
        return new ListItem(link);
    }

    private Checkbox wanted(MailEvent event) {
        var wanted = new Checkbox(Texts.t("templates.switch.on"));
        wanted.setValue(templates.isOn(actor, event.name()));
        wanted.setReadOnly(!Rights.allows(actor, Area.TEMPLATES, Action.CHANGE));
        wanted.setHelperText(Texts.t("templates.switch.help"));
        wanted.addValueChangeListener(change -> {
            templates.turn(actor, event.name(), change.getValue());
            Notices.success(Texts.t(change.getValue() ? "templates.switch.is-on" : "templates.switch.is-off"));
        });
        return wanted;
    }
}
