package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.domains.Domains;
import org.ngnportal.journal.Subject;
import org.ngnportal.journal.SubjectPages;
import org.ngnportal.shell.Figure;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class AccountsPages {

    @Bean
    NavigationItem subscribersItem() {
        return new NavigationItem(
                20, "accounts.navigation", Area.SUBSCRIBERS, AccountsNavigation.LIST, VaadinIcon.USERS);
    }

    @Bean
    SubjectPages subscriberPages() {
        return subject -> Optional.of(subject)
                .filter(about -> about.kind().equals(Subject.SUBSCRIBER))
                .flatMap(about -> SipAddress.parse(about.name()))
                .map(AccountsNavigation::pathOf);
    }

    @Bean
    OverviewCard subscribersCard(Accounts accounts) {
        return new OverviewCard() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Area area() {
                return Area.SUBSCRIBERS;
            }

            @Override
            public Component content(Actor actor) {
                int count = accounts.count(actor);
                return new Figure(
                        VaadinIcon.USERS,
                        Texts.t("accounts.overview.subscribers", count),
                        count,
                        AccountsNavigation.LIST);
            }
        };
    }

    @Bean
    OverviewCard domainsCard(Domains domains) {
        return new OverviewCard() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Area area() {
                return Area.SUBSCRIBERS;
            }

            @Override
            public Component content(Actor actor) {
                int count = domains.names(actor).size();
                return figure(VaadinIcon.GLOBE, Texts.t("accounts.overview.domains", count), count);
            }
        };
    }

    /** Looks like a {@link Figure} and leads nowhere. */
    private static Component figure(VaadinIcon icon, String label, long value) {
        Div card = new Div();
        Span number = new Span(Texts.t("accounts.overview.count", value));
        number.addClassName("portal-figure-number");
        Span caption = new Span(label);
        caption.addClassName("portal-figure-label");
        card.addClassNames("portal-card", "portal-figure");
        card.add(Icons.decorative(icon), number, caption);
        return card;
    }
}
