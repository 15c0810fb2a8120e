package org.ngnportal.phones.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.phones.PhonesNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class PhonesPages {

    @Bean
    NavigationItem phonesItem() {
        return new NavigationItem(60, "phones.navigation", Area.MY, PhonesNavigation.OWN, VaadinIcon.PHONE_LANDLINE);
    }
}
