package org.ngnportal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.branding.Brands;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CurrentActor.NobodySignedInException;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.NgnPro.ImpersonationEndedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What holds on every page: its title, and what happens when something fails while it is open. */
@Component
class PageDefaults implements VaadinServiceInitListener {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String COMPLETED = PageDefaults.class.getName() + ".title";

    private static final String ACTOR = PageDefaults.class.getName() + ".actor";

    /** An empty address would lead nowhere. */
    private static final String ROOT = ".";

    private final transient CurrentActor currentActor;
    private final transient Brands brands;
    private final transient ObjectProvider<Impersonations> impersonations;

    PageDefaults(CurrentActor currentActor, Brands brands, ObjectProvider<Impersonations> impersonations) {
        this.currentActor = currentActor;
        this.brands = brands;
        this.impersonations = impersonations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(PageDefaults::messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::failed));
        event.getSource().addUIInitListener(init -> {
            init.getUI().addBeforeEnterListener(this::leaveWhatIsOver);
            titles(init.getUI());
        });
    }

    /**
     * Nobody opens a page as somebody when his time for that is over. When the session's actor is another than the one the
     * frame was made for, because another page has changed it, the page is loaded anew with a frame that says so.
     */
    private void leaveWhatIsOver(BeforeEnterEvent event) {
        try {
            Actor actor = currentActor.get();
            Object known = ComponentUtil.getData(event.getUI(), ACTOR);
            if (known != null && !known.equals(actor)) {
                event.forwardToUrl(address(event.getLocation().getPathWithQueryParameters()));
            }
            ComponentUtil.setData(event.getUI(), ACTOR, actor);
        } catch (NobodySignedInException nobody) {
            // what may be opened all the same is decided elsewhere
        } catch (ImpersonationEndedException over) {
            event.forwardToUrl(resumed().orElse(ROOT));
        }
    }

    private void resume(UI ui) {
        resumed().ifPresentOrElse(ui.getPage()::setLocation, ui.getPage()::reload);
    }

    private Optional<String> resumed() {
        return impersonations.stream()
                .findFirst()
                .flatMap(Impersonations::resume)
                .map(PageDefaults::address);
    }

    static String address(String path) {
        return path.isEmpty() ? ROOT : path;
    }

    /** At the end of the round trip, after the page itself has set its part of the title. */
    private void titles(UI ui) {
        ui.addAfterNavigationListener(after -> ui.beforeClientResponse(ui, context -> complete(ui)));
    }

    private void complete(UI ui) {
        String page = Objects.requireNonNullElse(ui.getInternals().getTitle(), "");
        if (!page.equals(ComponentUtil.getData(ui, COMPLETED))) {
            String title = Stream.of(page, tenant(), brands.current().product())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" – "));
            ComponentUtil.setData(ui, COMPLETED, title);
            ui.getPage().setTitle(title);
        }
    }

    private String tenant() {
        try {
            return ImpersonationBanner.nameOf(currentActor.get());
        } catch (NobodySignedInException | ImpersonationEndedException e) {
            return "";
        }
    }

    private void failed(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        UI ui = UI.getCurrent();
        if (ui != null && failure instanceof NobodySignedInException) {
            ui.getPage().setLocation("login");
        } else if (ui != null && failure instanceof ImpersonationEndedException) {
            resume(ui);
        } else if (ui != null && failure instanceof DeniedException) {
            Notices.problem(Texts.t("shell.denied"));
        } else if (ui != null && failure instanceof NgnProException refusal) {
            Notices.problem(refusal, Texts.t("shell.doing.this"));
        } else {
            String reference = Incident.record("handle an event of a page", failure);
            if (ui != null) {
                Notices.problem(Texts.t("shell.failure.text") + " " + Texts.t("shell.reference", reference));
            }
        }
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.in(info.getLocale(), "shell.expired.title"));
        messages.setSessionExpiredMessage(Texts.in(info.getLocale(), "shell.expired.text"));
        // what the client says when the session's cookie is gone
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(Texts.in(info.getLocale(), "shell.expired.title"));
        messages.setCookiesDisabledMessage(Texts.in(info.getLocale(), "shell.expired.text"));
        messages.setInternalErrorCaption(Texts.in(info.getLocale(), "shell.failure.title"));
        messages.setInternalErrorMessage(Texts.in(info.getLocale(), "shell.failure.reload"));
        return messages;
    }
}
