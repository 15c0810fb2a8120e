package org.ngnportal.barring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberSection;
import org.ngnportal.barring.Barring;
import org.ngnportal.barring.BarringNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame and to other pages. */
@Configuration(proxyBeanMethods = false)
class BarringPages {

    @Bean
    NavigationItem barringItem() {
        return new NavigationItem(70, "barring.navigation", Area.MY, BarringNavigation.OWN, VaadinIcon.BAN);
    }

    @Bean
    SubscriberSection barringLockSection(Barring barring) {
        return new SubscriberSection() {
            @Override
            public int order() {
                return 60;
            }

            @Override
            public Optional<Component> build(Actor actor, Subscriber subscriber) {
                boolean matters =
                        subscriber.isIn(AccountGroup.FREE_PSTN) && Rights.allows(actor, Area.SUBSCRIBERS, Action.SEE);
                return matters ? Optional.of(new LockSection(barring, actor, subscriber.address())) : Optional.empty();
            }
        };
    }
}
