package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.shell.Landing;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class SelfcarePages {

    @Bean
    Landing subscribersLanding() {
        return new Landing(Area.MY, SelfcareNavigation.HOME);
    }

    @Bean
    NavigationItem homeItem() {
        return new NavigationItem(0, "selfcare.navigation.home", Area.MY, SelfcareNavigation.HOME, VaadinIcon.HOME);
    }

    @Bean
    NavigationItem historyItem() {
        return new NavigationItem(
                120, "selfcare.history.navigation", Area.MY, SelfcareNavigation.HISTORY, VaadinIcon.CLOCK);
    }
}
