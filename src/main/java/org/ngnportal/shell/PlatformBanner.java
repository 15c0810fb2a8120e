package org.ngnportal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Unavailable;

/** Says across the top of the page that the platform does not answer. */
public final class PlatformBanner extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

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

    /** Raises the banner of the current page if the failure means that the platform does not answer. */
    public static void report(NgnProException failure) {
        if (failure instanceof Unavailable) {
            current().ifPresent(banner -> banner.getContent().setVisible(true));
        }
    }

    void lower() {
        getContent().setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ComponentUtil.setData(event.getUI(), PlatformBanner.class, this);
    }

    private static Optional<PlatformBanner> current() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, PlatformBanner.class));
    }
}
