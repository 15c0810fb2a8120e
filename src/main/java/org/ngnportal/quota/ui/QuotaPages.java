package org.ngnportal.quota.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.Supplier;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberSection;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BalancePart;
import org.ngnportal.quota.BalanceWarnings;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.quota.Usages;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame and to other pages. */
@Configuration(proxyBeanMethods = false)
class QuotaPages {

    @Bean
    NavigationItem limitWarningsItem() {
        return new NavigationItem(65, "quota.policy.navigation", Area.QUOTA, LimitWarningsView.PATH, VaadinIcon.BELL);
    }

    /** On the page of a subscriber, for his provider. */
    @Bean
    SubscriberSection usageOfSubscriber(Usages usages) {
        return new SubscriberSection() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Optional<Component> build(Actor actor, Subscriber subscriber) {
                return Rights.allows(actor, Area.QUOTA, Action.SEE) && isMetered(subscriber)
                        ? section(() -> usages.of(actor, subscriber.address()))
                        : Optional.empty();
            }
        };
    }

    @Bean
    BalancePart ownUsage(Usages usages) {
        return new BalancePart() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Component> content(Actor actor, Subscriber account) {
                return isMetered(account) ? section(() -> usages.own(actor)) : Optional.empty();
            }
        };
    }

    @Bean
    BalancePart ownBalanceWarning(BalanceWarnings warnings) {
        return new BalancePart() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Optional<Component> content(Actor actor, Subscriber account) {
                if (!account.telephony().prepaid()) {
                    return Optional.empty();
                }
                boolean mayChange = Rights.allows(actor, Area.MY, Action.CHANGE) && !account.isIn(AccountGroup.BLOCKED);
                return Optional.of(new BalanceWarningSection(warnings, actor, warnings.get(actor), mayChange));
            }
        };
    }

    private static boolean isMetered(Subscriber account) {
        return !account.telephony().prepaid() && account.isIn(AccountGroup.FREE_PSTN);
    }

    private static Optional<Component> section(Supplier<Optional<MonthlyUsage>> usage) {
        try {
            return usage.get().map(found -> section(new UsageFigures(found)));
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            return Optional.of(section(new Paragraph(Texts.t("quota.usage.failed"))));
        }
    }

    private static Section section(Component content) {
        var section = new Section(Texts.t("quota.usage.title"));
        section.addWide(content);
        return section;
    }
}
