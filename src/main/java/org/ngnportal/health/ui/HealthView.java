package org.ngnportal.health.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PortalHealth;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Incident;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Whether what the portal needs works, since when, and what to do if it does not. */
@Route(value = HealthView.PATH, layout = MainLayout.class)
@Needs(Area.HEALTH)
@StyleSheet("context://portal/health.css")
class HealthView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "health";

    private final transient PortalHealth health;
    private final transient Actor actor;
    private final transient Reads reads = new Reads(this);
    private final Div parts = new Div();
    private final Button again;

    HealthView(PortalHealth health, CurrentActor currentActor) {
        this.health = health;
        actor = currentActor.get();
        again = new Button(Texts.t("health.again"), Icons.decorative(VaadinIcon.REFRESH), click -> look());
        again.setDisableOnClick(true);
        parts.addClassName("health-parts");
        parts.getElement().setAttribute("role", "status");
        parts.add(new Paragraph(Texts.t("health.looking")));
        addClassName("portal-view");
        add(new PageHeader(Texts.t("health.title"), Texts.t("health.subtitle"), again), parts);
        look();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("health.title");
    }

    private void look() {
        parts.getElement().setAttribute("aria-busy", "true");
        reads.start(() -> health.look(actor), this::show, this::failed);
    }

    private void show(List<PartHealth> found) {
        parts.removeAll();
        found.stream().map(PartCard::new).forEach(parts::add);
        settle();
    }

    private void failed(RuntimeException failure) {
        Notices.problem(Texts.t("health.failed") + " "
                + Texts.t("shell.reference", Incident.record("look after the portal's health", failure)));
        settle();
    }

    private void settle() {
        parts.getElement().removeAttribute("aria-busy");
        again.setEnabled(true);
    }
}
