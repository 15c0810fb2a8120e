package org.ngnportal.calls.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.calls.CallsNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class CallsPages {

    @Bean
    NavigationItem callsItem() {
        return new NavigationItem(10, "calls.navigation", Area.MY, CallsNavigation.LIST, VaadinIcon.CLOCK);
    }
}
