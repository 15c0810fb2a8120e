package org.ngnportal.templates.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class TemplatesPages {

    @Bean
    NavigationItem templatesItem() {
        return new NavigationItem(
                75, "templates.navigation", Area.TEMPLATES, TemplatesView.PATH, VaadinIcon.ENVELOPE_OPEN_O);
    }
}
