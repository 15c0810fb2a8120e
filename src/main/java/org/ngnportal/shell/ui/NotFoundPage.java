package org.ngnportal.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Texts;

/** There is no page at the address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    NotFoundPage() {
        add(content());
    }

    static EmptyState content() {
        return EmptyState.ofPage(
                VaadinIcon.MAP_MARKER,
                Texts.t("shell.not-found.title"),
                Texts.t("shell.not-found.text"),
                new Anchor("", Texts.t("shell.to-overview")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("shell.not-found.title");
    }
}
