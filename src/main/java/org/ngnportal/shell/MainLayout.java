package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.Brands;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.Rights;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every page: brand, navigation, for whom one acts, and the page itself as the main landmark. */
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Main main = new Main();
    private final PlatformBanner banner = new PlatformBanner();
    private boolean firstPage = true;

    MainLayout(
            CurrentActor currentActor,
            Brands brands,
            List<NavigationItem> items,
            List<FrameNotice> notices,
            ObjectProvider<Impersonations> impersonations,
            ObjectProvider<AccountLink> links,
            AuthenticationContext authentication) {
        Actor actor = currentActor.get();
        setPrimarySection(Section.DRAWER);
        addClassName("portal-layout");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        Div page = new Div(banner);
        notices.stream()
                .flatMap(notice -> notice.text().stream())
                .map(MainLayout::notice)
                .forEach(page::add);
        page.add(main);
        page.addClassName("portal-page");
        setContent(page);
        impersonations.stream()
                .flatMap(present -> ImpersonationBanner.of(present).stream())
                .forEach(warning -> {
                    addClassName("portal-acting-as");
                    addToNavbar(warning);
                });
        addToNavbar(bar(actor, links.stream().toList(), authentication));
        addToDrawer(brand(brands.current()), new Scroller(navigation(items, actor)));
    }

    private static Header bar(Actor actor, List<AccountLink> links, AuthenticationContext authentication) {
        Anchor skip = new Anchor("#content", Texts.t("shell.skip"));
        skip.addClassName("portal-skip");
        skip.setRouterIgnore(true);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.t("shell.menu"));
        Span tenant = new Span(actor.displayName());
        tenant.addClassName("portal-tenant");
        Header bar = new Header(skip, toggle, tenant, new UserMenu(actor, links, authentication));
        bar.addClassName("portal-bar");
        return bar;
    }

    private static Component notice(String text) {
        Div notice = new Div(Icons.decorative(VaadinIcon.WARNING), new Span(text));
        notice.addClassName("portal-frame-notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private static Component brand(Brand brand) {
        Anchor home = new Anchor("", new BrandMark(brand));
        home.addClassName("portal-brand");
        home.getElement().setAttribute("router-link", true);
        Div region = new Div(home);
        region.getElement().setAttribute("role", "region").setAttribute("aria-label", brand.product());
        return region;
    }

    private static SideNav navigation(List<NavigationItem> items, Actor actor) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", Texts.t("shell.navigation"));
        var shown = items.stream()
                .filter(item -> Rights.allows(actor, item.area(), item.action()))
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        shown.forEach(item -> navigation.addItem(entry(item, shown)));
        return navigation;
    }

    /** The entry of a page stands for all below it, unless those have entries of their own. */
    private static SideNavItem entry(NavigationItem item, List<NavigationItem> all) {
        SideNavItem entry = new SideNavItem(Texts.t(item.messageKey()), item.path(), Icons.decorative(item.icon()));
        entry.setMatchNested(!item.path().isEmpty()
                && all.stream().noneMatch(other -> other.path().startsWith(item.path() + "/")));
        return entry;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!firstPage) {
            main.getElement().executeJs("window.portalFocusPage(this)");
        }
        firstPage = false;
    }
}
