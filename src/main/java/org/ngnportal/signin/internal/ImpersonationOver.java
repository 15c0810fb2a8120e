package org.ngnportal.signin.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.springframework.stereotype.Component;

/** Says on the next page that one is oneself again. */
@Component
class ImpersonationOver implements VaadinServiceInitListener {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = ImpersonationOver.class.getName();

    /**
     * @param whom as whom one acted: hostile text
     * @param now who one is again: hostile text
     */
    static void tell(String whom, String now) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(ATTRIBUTE, Texts.t("signin.impersonation.over", whom, now));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.addAfterNavigationListener(after -> say(ui));
        });
    }

    private static void say(UI ui) {
        var session = ui.getSession().getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof String sentence) {
            session.removeAttribute(ATTRIBUTE);
            Notices.note(sentence);
        }
    }
}
