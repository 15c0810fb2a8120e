package org.ngnportal.numbers.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class NumbersPages {

    @Bean
    NavigationItem ownNumbersItem() {
        return new NavigationItem(80, "numbers.navigation", Area.MY, NumbersView.PATH, VaadinIcon.AT);
    }
}
