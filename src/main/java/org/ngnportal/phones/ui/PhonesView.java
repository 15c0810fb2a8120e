package org.ngnportal.phones.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phones.Phone;
import org.ngnportal.phones.Phones;
import org.ngnportal.phones.PhonesNavigation;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** The telephones that ring when a subscriber is called, and how another one is set up. */
@Route(value = PhonesNavigation.OWN, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/phones.css")
class PhonesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Phones phones;
    private final transient Actor actor;
    private final PageHeader header = new PageHeader(Texts.t("phones.title"), null);
    private final Div registered = new Div();
    private final Div setup = new Div();

    PhonesView(Phones phones, CurrentActor currentActor) {
        this.phones = phones;
        actor = currentActor.get();
        addClassNames("portal-view", "phones");
        header.addAction(
                new Button(Texts.t("phones.reload"), Icons.decorative(VaadinIcon.REFRESH), click -> refresh()));
        registered.getElement().setAttribute("aria-live", "polite");
        add(header, registered, setup);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("phones.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        registered.removeAll();
        setup.removeAll();
        try {
            show(phones.reachableOn(actor));
            setup.add(new SetupSection(phones.setup(actor)));
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            header.setSubtitle(null);
            registered.add(new EmptyState(VaadinIcon.PLUG, Texts.t("phones.missing"), FaultTexts.of(failure)));
        }
    }

    private void show(List<Phone> found) {
        header.setSubtitle(found.isEmpty() ? null : Texts.t("phones.count", found.size()));
        if (found.isEmpty()) {
            registered.add(
                    new EmptyState(VaadinIcon.PHONE_LANDLINE, Texts.t("phones.none"), Texts.t("phones.none.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("phones-list");
        found.forEach(phone -> list.add(new PhoneCard(phone)));
        registered.add(list);
    }
}
