package org.ngnportal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.branding.Brands;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CurrentActor.NobodySignedInException;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro.ImpersonationEndedException;
import org.springframework.stereotype.Component;

/** What holds on every page: its title, and what happens when something fails while it is open. */
@Component
class PageDefaults implements VaadinServiceInitListener {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String COMPLETED = PageDefaults.class.getName() + ".title";

    private final transient CurrentActor currentActor;
    private final transient Brands brands;

    PageDefaults(CurrentActor currentActor, Brands brands) {
        this.currentActor = currentActor;
        this.brands = brands;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(PageDefaults::messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(PageDefaults::failed));
        event.getSource().addUIInitListener(init -> titles(init.getUI()));
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
            return currentActor.get().displayName();
        } catch (NobodySignedInException e) {
            return "";
        }
    }

    private static void failed(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        UI ui = UI.getCurrent();
        if (ui != null && failure instanceof NobodySignedInException) {
            ui.getPage().setLocation("login");
        } else if (ui != null && failure instanceof ImpersonationEndedException) {
            ui.getPage().setLocation("");
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
