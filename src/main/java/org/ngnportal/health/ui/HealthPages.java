package org.ngnportal.health.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class HealthPages {

    @Bean
    NavigationItem healthItem() {
        return new NavigationItem(95, "health.navigation", Area.HEALTH, HealthView.PATH, VaadinIcon.HEART_O);
    }
}
