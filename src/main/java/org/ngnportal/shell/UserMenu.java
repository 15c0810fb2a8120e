package org.ngnportal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.tenancy.Actor;

/** Who is signed in, the theme, and the way out. */
final class UserMenu extends Composite<MenuBar> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Kept in the browser, under the name that {@code portal.js} knows. */
    private enum Theme {
        SYSTEM(VaadinIcon.ADJUST),
        LIGHT(VaadinIcon.SUN_O),
        DARK(VaadinIcon.MOON_O);

        private final VaadinIcon icon;

        Theme(VaadinIcon icon) {
            this.icon = icon;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Theme, MenuItem> themes = new EnumMap<>(Theme.class);

    UserMenu(Actor actor, AuthenticationContext authentication) {
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("portal-user");
        String user = username(actor);
        Span name = new Span(user);
        name.addClassName("portal-user-name");
        MenuItem root = getContent().addItem(new Div(Icons.decorative(VaadinIcon.USER), name));
        root.setAriaLabel(Texts.t("shell.user", user));
        SubMenu menu = root.getSubMenu();
        for (Theme theme : Theme.values()) {
            MenuItem item = menu.addItem(label(theme.icon, Texts.t("shell.theme." + theme.code())));
            item.setCheckable(true);
            item.addClickListener(click -> choose(theme));
            themes.put(theme, item);
        }
        menu.addSeparator();
        menu.addItem(label(VaadinIcon.SIGN_OUT, Texts.t("shell.sign-out")), click -> authentication.logout());
    }

    private static String username(Actor actor) {
        return switch (actor) {
            case Actor.Customer customer -> customer.username();
        };
    }

    private static Div label(VaadinIcon icon, String text) {
        Div label = new Div(Icons.decorative(icon), new Span(text));
        label.addClassName("portal-menu-label");
        return label;
    }

    private void choose(Theme theme) {
        getElement().executeJs("window.portalTheme.choose($0)", theme.code());
        mark(theme.code());
    }

    private void mark(String code) {
        themes.forEach((theme, item) -> item.setChecked(theme.code().equals(code)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("return window.portalTheme.chosen()").then(String.class, this::mark);
    }
}
