package org.ngnportal.signin.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ngnportal.shell.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has every page that somebody signed in for watch the time that is left of his session. */
@Component
class SessionPages implements VaadinServiceInitListener {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient SessionWatch watch;

    SessionPages(SessionWatch watch) {
        this.watch = watch;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> begin(init.getUI()));
    }

    private void begin(UI ui) {
        var request = VaadinServletRequest.getCurrent();
        var session = request == null ? null : request.getHttpServletRequest().getSession(false);
        if (session != null && session.getAttribute(HeldSession.NAME) instanceof HeldSession held) {
            ui.getPage().addStyleSheet("context://portal/signin.css");
            ui.getPage().addJavaScript("context://portal/session.js");
            ui.getElement().executeJs("window.portalSession.watch(JSON.parse($0))", told(watch.time(session, held)));
        }
    }

    private static String told(SessionTime time) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("address", SessionController.PATH.substring(1));
        told.put("left", time.left());
        told.put("extendable", time.extendable());
        told.put("warning", SessionTime.WARNING.toSeconds());
        told.put("title", Texts.t("signin.warning.title"));
        told.put("idle", Texts.t("signin.warning.idle"));
        told.put("limit", Texts.t("signin.warning.limit"));
        told.put("stay", Texts.t("signin.warning.stay"));
        told.put("leave", Texts.t("signin.warning.leave"));
        told.put("clock", Texts.t("signin.warning.left", "{0}"));
        return JSON.writeValueAsString(told);
    }
}
