package org.ngnportal.availability.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.ngnportal.availability.Availability;
import org.ngnportal.availability.AvailabilityNavigation;
import org.ngnportal.availability.CallScreening;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Who may disturb a subscriber when: now and for a while, by the week, and never. */
@Route(value = AvailabilityNavigation.OWN, layout = MainLayout.class)
@StyleSheet("context://portal/availability.css")
@Needs(Area.MY)
class AvailabilityView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Availability availability;
    private final transient Actor actor;
    private final transient Desk desk;
    private final NowSection now;
    private final WeekSection week;
    private final CallersSection callers;

    AvailabilityView(Availability availability, CurrentActor currentActor) {
        this.availability = availability;
        actor = currentActor.get();
        desk = new Desk(availability, actor, this::refresh);
        now = new NowSection(desk);
        week = new WeekSection(desk);
        callers = new CallersSection(desk);
        addClassNames("portal-view", "availability-page");
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("availability.title");
    }

    private void refresh() {
        try {
            show(availability.get(actor));
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            removeAll();
            add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("availability.failed"), FaultTexts.of(failure)));
        }
    }

    private void show(CallScreening screening) {
        if (screening.trunk()) {
            removeAll();
            add(EmptyState.ofPage(VaadinIcon.SERVER, Texts.t("availability.title"), Texts.t("availability.trunk")));
            return;
        }
        now.show(screening);
        week.show(screening);
        callers.show(screening);
        if (now.getParent().isEmpty()) {
            removeAll();
            var note =
                    new Paragraph(Texts.t("availability.rejected.where", Texts.t("diversions.condition.unavailable")));
            note.addClassName("portal-help");
            add(
                    new PageHeader(Texts.t("availability.title"), Texts.t("availability.subtitle")),
                    now,
                    week,
                    callers,
                    note);
        }
    }
}
