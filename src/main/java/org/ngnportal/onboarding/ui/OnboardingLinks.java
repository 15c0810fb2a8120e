package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.shell.QuickAction;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into this feature. */
@Configuration(proxyBeanMethods = false)
class OnboardingLinks {

    @Bean
    QuickAction newSubscriberAction() {
        return new QuickAction(
                10,
                "onboarding.quick",
                "onboarding.quick.text",
                Area.SUBSCRIBERS,
                Action.CREATE,
                AccountsNavigation.NEW,
                VaadinIcon.USER_CHECK);
    }
}
