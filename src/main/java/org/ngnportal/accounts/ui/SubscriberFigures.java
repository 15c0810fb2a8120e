package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.accounts.SubscriberNumbers;
import org.ngnportal.accounts.SubscriberNumbers.Tally;
import org.ngnportal.customers.CustomersNavigation;
import org.ngnportal.domains.Domains;
import org.ngnportal.shell.OverviewFigure;
import org.ngnportal.shell.OverviewFigure.Count;
import org.ngnportal.shell.OverviewFigure.Group;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribers, customers and domains in numbers, on the overview. */
@Configuration(proxyBeanMethods = false)
class SubscriberFigures {

    private static final String NO_PATH = "";

    @Bean
    OverviewFigure allSubscribers(SubscriberNumbers numbers) {
        return subscribers(
                10,
                "all",
                VaadinIcon.USERS,
                Tone.NEUTRAL,
                AccountsNavigation.LIST,
                actor -> Optional.of(Count.of(numbers.all(actor))));
    }

    @Bean
    OverviewFigure activeSubscribers(SubscriberNumbers numbers) {
        return subscribers(
                20,
                "active",
                VaadinIcon.CHECK_CIRCLE_O,
                Tone.GOOD,
                NO_PATH,
                actor -> Optional.of(Count.of(numbers.active(actor))));
    }

    @Bean
    OverviewFigure blockedSubscribers(SubscriberNumbers numbers) {
        return members(30, "blocked", VaadinIcon.BAN, Tone.BAD, AccountGroup.BLOCKED, numbers);
    }

    @Bean
    OverviewFigure subscribersOverQuota(SubscriberNumbers numbers) {
        return members(40, "over-quota", VaadinIcon.HOURGLASS_END, Tone.WARNING, AccountGroup.QUOTA, numbers);
    }

    @Bean
    OverviewFigure lowBalances(SubscriberNumbers numbers) {
        return subscribers(
                50,
                "low-balance",
                VaadinIcon.WALLET,
                Tone.WARNING,
                AccountsNavigation.listOfLowBalances(),
                actor -> numbers.shows(actor, AccountGroup.PREPAID)
                        ? Optional.of(count(numbers.lowBalances(actor)))
                        : Optional.empty());
    }

    @Bean
    OverviewFigure newThisWeek(SubscriberNumbers numbers) {
        return subscribers(
                60,
                "new",
                VaadinIcon.PLUS_CIRCLE_O,
                Tone.INFO,
                AccountsNavigation.listOf(Recency.WEEK),
                actor -> Optional.of(count(numbers.newcomers(actor).within(Recency.WEEK))));
    }

    @Bean
    OverviewFigure allResellers(CustomerNames customers) {
        return customers(
                10,
                "resellers",
                VaadinIcon.BUILDING_O,
                CustomersNavigation.LIST,
                actor -> actor.tenant().isPlatform()
                        ? Optional.of(Count.of(customers.count(actor).resellers()))
                        : Optional.empty());
    }

    @Bean
    OverviewFigure allCustomers(CustomerNames customers) {
        return customers(
                20,
                "customers",
                VaadinIcon.USER_CARD,
                CustomersNavigation.LIST,
                actor -> Rights.allows(actor, Area.CUSTOMERS, Action.SEE)
                        ? Optional.of(Count.of(customers.count(actor).customers()))
                        : Optional.empty());
    }

    @Bean
    OverviewFigure allDomains(Domains domains) {
        return customers(
                30, "domains", VaadinIcon.GLOBE, NO_PATH, actor -> Optional.of(Count.of(domains.count(actor))));
    }

    private static OverviewFigure members(
            int order, String key, VaadinIcon icon, Tone tone, AccountGroup group, SubscriberNumbers numbers) {
        return subscribers(
                order, key, icon, tone, AccountsNavigation.listOf(group), actor -> members(numbers, actor, group));
    }

    private static Optional<Count> members(SubscriberNumbers numbers, Actor actor, AccountGroup group) {
        return numbers.shows(actor, group) ? Optional.of(Count.of(numbers.in(actor, group))) : Optional.empty();
    }

    private static Count count(Tally tally) {
        return new Count(tally.value(), tally.cutOff());
    }

    private static OverviewFigure subscribers(
            int order, String key, VaadinIcon icon, Tone tone, String path, OverviewFigure.Reading reading) {
        return new OverviewFigure(
                order,
                Group.SUBSCRIBERS,
                Area.SUBSCRIBERS,
                "accounts.overview." + key,
                icon,
                tone,
                path.equals(NO_PATH) ? null : path,
                reading);
    }

    private static OverviewFigure customers(
            int order, String key, VaadinIcon icon, String path, OverviewFigure.Reading reading) {
        return new OverviewFigure(
                order,
                Group.CUSTOMERS,
                Area.SUBSCRIBERS,
                "accounts.overview." + key,
                icon,
                Tone.NEUTRAL,
                path.equals(NO_PATH) ? null : path,
                reading);
    }
}
