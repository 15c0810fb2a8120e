package org.ngnportal.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.stereotype.Component;

/** What the page that carries the application loads before anything else. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://portal/portal.css")
@Viewport("width=device-width, initial-scale=1")
@Component
class PortalPage implements AppShellConfigurator {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Texts.t("shell.product"));
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
    }
}
