package org.ngnportal.phonebook.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.phonebook.PhonebookNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class PhonebookPages {

    @Bean
    NavigationItem phonebookItem() {
        return new NavigationItem(50, "phonebook.navigation", Area.MY, PhonebookNavigation.LIST, VaadinIcon.BOOK);
    }
}
