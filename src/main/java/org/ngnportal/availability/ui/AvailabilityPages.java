package org.ngnportal.availability.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.availability.AvailabilityNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class AvailabilityPages {

    @Bean
    NavigationItem doNotDisturbItem() {
        return new NavigationItem(
                30, "availability.navigation", Area.MY, AvailabilityNavigation.OWN, VaadinIcon.MOON_O);
    }
}
