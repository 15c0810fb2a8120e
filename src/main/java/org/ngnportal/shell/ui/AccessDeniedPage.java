package org.ngnportal.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Texts;

/** Looks just like {@link NotFoundPage}: who may not use an address does not learn that it exists. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedPage extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    AccessDeniedPage() {
        add(NotFoundPage.content());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("shell.not-found.title");
    }
}
