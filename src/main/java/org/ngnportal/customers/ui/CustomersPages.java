package org.ngnportal.customers.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.customers.CustomersNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class CustomersPages {

    @Bean
    NavigationItem customersItem() {
        return new NavigationItem(
                15, "customers.navigation", Area.CUSTOMERS, CustomersNavigation.LIST, VaadinIcon.BRIEFCASE);
    }
}
