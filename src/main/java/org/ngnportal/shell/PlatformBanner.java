package org.ngnportal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Unavailable;

/** Says across the top of the page that the platform does not answer. */
public final class PlatformBanner extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String DOWN = PlatformBanner.class.getName() + ".down";

    private @Nullable Registration leaving;

    PlatformBanner() {
        getContent().addClassName("portal-banner");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
        Button again = new Button(
                Texts.t("shell.platform.again"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addThemeVariants(ButtonVariant.SMALL);
        getContent().add(Icons.decorative(VaadinIcon.PLUG), new Span(Texts.t("shell.platform.down")), again);
    }

    /**
     * Raises the banner of the current page if the failure means that the platform does not answer. The page may still be
     * under construction. The next navigation lowers the banner.
     */
    public static void report(NgnProException failure) {
        UI ui = UI.getCurrent();
        if (ui != null && failure instanceof Unavailable) {
            mark(ui, true);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ComponentUtil.setData(ui, PlatformBanner.class, this);
        getContent().setVisible(Boolean.TRUE.equals(ComponentUtil.getData(ui, DOWN)));
        leaving = ui.addBeforeLeaveListener(leave -> mark(ui, false));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (leaving != null) {
            leaving.remove();
        }
    }

    private static void mark(UI ui, boolean down) {
        ComponentUtil.setData(ui, DOWN, down);
        PlatformBanner banner = ComponentUtil.getData(ui, PlatformBanner.class);
        if (banner != null) {
            banner.getContent().setVisible(down);
        }
    }
}
