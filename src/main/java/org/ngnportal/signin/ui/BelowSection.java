package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.ProtectedUser;

/** Those below who have second factors, for when they lose them. */
final class BelowSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final SecurityView view;
    private final transient List<ProtectedUser> users;

    BelowSection(SecurityView view, List<ProtectedUser> users) {
        this.view = view;
        this.users = List.copyOf(users);
    }

    @Override
    protected Section initContent() {
        Section section = new Section(Texts.t("factor.below.title"), Texts.t("factor.below.help"));
        UnorderedList list = new UnorderedList();
        list.addClassName("factor-list");
        list.getElement().setAttribute("aria-label", Texts.t("factor.below.title"));
        users.stream().map(this::row).forEach(list::add);
        section.addWide(list);
        return section;
    }

    private ListItem row(ProtectedUser user) {
        Span name = new Span(user.username());
        name.addClassName("factor-name");
        Span kind = new Span(
                Texts.t("factor.below.kind." + user.user().kind().name().toLowerCase(Locale.ROOT)));
        kind.addClassName("factor-times");
        Div words = new Div(name, kind);
        words.addClassName("factor-words");
        Button reset =
                new Button(Texts.t("factor.below.reset"), click -> view.proof().before(() -> ask(user)));
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        reset.setAriaLabel(Texts.t("factor.below.reset.of", user.username()));
        return new ListItem(Icons.decorative(VaadinIcon.USER), words, reset);
    }

    private void ask(ProtectedUser user) {
        new Question(
                        Texts.t("factor.below.reset.of", user.username()),
                        Texts.t("factor.below.reset.text", user.username()),
                        Texts.t("factor.below.reset"),
                        () -> {
                            view.factors().reset(view.actor(), user.user());
                            Notices.success(Texts.t("factor.below.done", user.username()));
                            view.changed(true);
                        })
                .dangerous()
                .open();
    }
}
