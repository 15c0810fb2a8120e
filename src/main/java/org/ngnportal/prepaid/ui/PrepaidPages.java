package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup.Need;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberSection;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame and to other pages. */
@Configuration(proxyBeanMethods = false)
class PrepaidPages {

    @Bean
    NavigationItem vouchersItem() {
        return new NavigationItem(
                60, "prepaid.vouchers.navigation", Area.VOUCHERS, PrepaidNavigation.VOUCHERS, VaadinIcon.TICKET);
    }

    /** For every subscriber: the page says so where there is no balance, and no call is needed to know. */
    @Bean
    NavigationItem ownBalanceItem() {
        return new NavigationItem(90, "prepaid.own.navigation", Area.MY, PrepaidNavigation.OWN, VaadinIcon.WALLET);
    }

    /** Contract section 6.3: only prepaid accounts have a balance that matters, and only with access to the PSTN. */
    @Bean
    SubscriberSection balanceSection(Credits credits, Bookings bookings, Vouchers vouchers, Tenants tenants) {
        return new SubscriberSection() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Component> build(Actor actor, Subscriber subscriber) {
                if (!subscriber.telephony().prepaid() || !Rights.allows(actor, Area.PREPAID, Action.SEE)) {
                    return Optional.empty();
                }
                var delegation = tenants.settings(actor).delegation();
                return delegation.pstnAccess()
                        ? Optional.of(new BalanceSection(
                                credits,
                                bookings,
                                vouchers,
                                actor,
                                subscriber,
                                Need.PREPAID_CHANGES.isMetBy(delegation)))
                        : Optional.empty();
            }
        };
    }
}
