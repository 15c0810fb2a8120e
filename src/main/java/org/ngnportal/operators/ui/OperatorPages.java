package org.ngnportal.operators.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class OperatorPages {

    @Bean
    NavigationItem operatorsItem() {
        return new NavigationItem(85, "operators.navigation", Area.OPERATORS, OperatorsView.PATH, VaadinIcon.USER_CARD);
    }
}
