package org.ngnportal.api.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.api.ApiNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class AppsPages {

    @Bean
    NavigationItem appsItem() {
        return new NavigationItem(115, "api.navigation", Area.MY, ApiNavigation.APPS, VaadinIcon.CONNECT_O);
    }
}
