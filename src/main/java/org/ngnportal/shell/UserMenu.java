package org.ngnportal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Rights;

/** Who is signed in and for whom he acts, the theme, and the way out. */
final class UserMenu extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Kept in the browser, under the names that {@code portal.js} knows. */
    private enum Theme {
        SYSTEM,
        LIGHT,
        DARK;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final RadioButtonGroup<Theme> themes = new RadioButtonGroup<>(Texts.t("shell.theme"), Theme.values());

    UserMenu(Actor actor, List<AccountLink> links, AuthenticationContext authentication) {
        String user = actor instanceof Actor.Impersonation
                ? Texts.t("shell.as.name", actor.responsible().username(), actor.username())
                : actor.username();
        Button opener = opener(user);
        themes.setItemLabelGenerator(theme -> Texts.t("shell.theme." + theme.code()));
        themes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getElement()
                        .executeJs(
                                "window.portalTheme.choose($0)",
                                change.getValue().code());
            }
        });
        Nav account = account(actor, links);
        Popover popover = new Popover(who(actor, user), account, themes, signOut(authentication));
        account.getElement().addEventListener("click", click -> popover.close());
        popover.addClassName("portal-user-menu");
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Texts.t("shell.user", user));
        popover.setModal(true);
        getContent().addClassName("portal-user");
        getContent().add(opener, popover);
    }

    private static Button opener(String user) {
        Span name = new Span(user);
        name.addClassName("portal-user-name");
        Div label = new Div(Icons.decorative(VaadinIcon.USER), name, Icons.decorative(VaadinIcon.CHEVRON_DOWN_SMALL));
        Button opener = new Button(label);
        opener.addThemeVariants(ButtonVariant.TERTIARY);
        opener.setAriaLabel(Texts.t("shell.user", user));
        return opener;
    }

    private static Div who(Actor actor, String user) {
        Paragraph tenant = new Paragraph(actor.displayName());
        tenant.addClassName("portal-user-tenant");
        Paragraph name = new Paragraph(Texts.t("shell.user", user));
        Div who = new Div(tenant, name);
        who.addClassName("portal-user-who");
        return who;
    }

    private static Nav account(Actor actor, List<AccountLink> links) {
        Nav nav = new Nav();
        nav.addClassName("portal-user-links");
        nav.getElement().setAttribute("aria-label", Texts.t("shell.account"));
        links.stream()
                .filter(link -> Rights.allows(actor, link.area(), Action.SEE))
                .sorted(Comparator.comparingInt(AccountLink::order))
                .map(UserMenu::entry)
                .forEach(nav::add);
        nav.setVisible(nav.getComponentCount() > 0);
        return nav;
    }

    private static Anchor entry(AccountLink link) {
        Anchor entry = new Anchor(link.path(), Icons.decorative(link.icon()), new Span(Texts.t(link.messageKey())));
        entry.getElement().setAttribute("router-link", true);
        return entry;
    }

    private static Button signOut(AuthenticationContext authentication) {
        Button button = new Button(
                Texts.t("shell.sign-out"), Icons.decorative(VaadinIcon.SIGN_OUT), click -> authentication.logout());
        button.setWidthFull();
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("return window.portalTheme.chosen()").then(String.class, this::mark);
    }

    private void mark(String code) {
        Arrays.stream(Theme.values()).filter(theme -> theme.code().equals(code)).forEach(themes::setValue);
    }
}
