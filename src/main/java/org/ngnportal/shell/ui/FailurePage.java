package org.ngnportal.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Incident;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.CurrentActor.NobodySignedInException;
import org.ngnportal.tenancy.NgnPro.ImpersonationEndedException;

/** A page could not be opened: why, and a reference that is in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Throwable failure = parameter.getCaughtException();
        if (find(failure, NobodySignedInException.class).isPresent()) {
            event.getUI().getPage().setLocation("login");
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        if (find(failure, ImpersonationEndedException.class).isPresent()) {
            event.getUI().getPage().reload();
            return HttpServletResponse.SC_CONFLICT;
        }
        Optional<NgnProException> refusal = find(failure, NgnProException.class);
        String reference = Incident.record("open " + event.getLocation().getPath(), failure);
        refusal.ifPresent(PlatformBanner::report);
        add(EmptyState.ofPage(
                VaadinIcon.WARNING,
                getPageTitle(),
                refusal.map(FaultTexts::of).orElseGet(() -> Texts.t("shell.failure.text")) + " "
                        + Texts.t("shell.reference", reference),
                again(),
                new Anchor("", Texts.t("shell.to-overview"))));
        return refusal.filter(Unavailable.class::isInstance).isPresent()
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static Button again() {
        return new Button(
                Texts.t("shell.platform.again"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().reload()));
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("shell.failure.title");
    }
}
