package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.domains.Domains;
import org.ngnportal.shell.OverviewFigure;
import org.ngnportal.shell.OverviewFigure.Count;
import org.ngnportal.shell.OverviewFigure.Group;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribers in numbers, on the overview. */
@Configuration(proxyBeanMethods = false)
class SubscriberFigures {

    @Bean
    OverviewFigure allSubscribers(Accounts accounts) {
        return new OverviewFigure(
                10,
                Group.SUBSCRIBERS,
                Area.SUBSCRIBERS,
                "accounts.overview.all",
                VaadinIcon.USERS,
                Tone.NEUTRAL,
                AccountsNavigation.LIST,
                actor -> Optional.of(Count.of(accounts.count(actor))));
    }

    @Bean
    OverviewFigure domainsInAll(Domains domains) {
        return new OverviewFigure(
                30,
                Group.CUSTOMERS,
                Area.SUBSCRIBERS,
                "accounts.overview.domains",
                VaadinIcon.GLOBE,
                Tone.NEUTRAL,
                null,
                actor -> Optional.of(Count.of(domains.count(actor))));
    }
}
