package org.ngnportal.diversions.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.diversions.DiversionsNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class DiversionPages {

    @Bean
    NavigationItem diversionsItem() {
        return new NavigationItem(
                20, "diversions.navigation", Area.MY, DiversionsNavigation.DIVERSIONS, VaadinIcon.ARROW_FORWARD);
    }
}
