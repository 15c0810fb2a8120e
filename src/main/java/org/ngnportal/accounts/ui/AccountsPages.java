package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.journal.Subject;
import org.ngnportal.journal.SubjectPages;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.sip.SipAddress;
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
}
