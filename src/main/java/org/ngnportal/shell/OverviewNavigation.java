package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OverviewNavigation {

    @Bean
    NavigationItem overviewItem() {
        return new NavigationItem(0, "shell.overview.title", Area.OVERVIEW, "", VaadinIcon.DASHBOARD);
    }
}
