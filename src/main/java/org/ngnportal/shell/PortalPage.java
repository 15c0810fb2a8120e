package org.ngnportal.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.Brands;
import org.springframework.stereotype.Component;

/** What the page that carries the application loads before anything else. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://portal/portal.css")
@Viewport("width=device-width, initial-scale=1")
@Component
class PortalPage implements AppShellConfigurator {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Brands brands;

    PortalPage(Brands brands) {
        this.brands = brands;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        Brand brand = brands.current();
        settings.setPageTitle(brand.product());
        settings.addLink(brand.logoPath(), Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
    }
}
