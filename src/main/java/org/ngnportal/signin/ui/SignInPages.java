package org.ngnportal.signin.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.AccountLink;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class SignInPages {

    @Bean
    NavigationItem signInsItem() {
        return new NavigationItem(85, "signin.log.navigation", Area.SIGN_INS, SignInsView.PATH, VaadinIcon.SIGN_IN);
    }

    @Bean
    AccountLink sessionsLink() {
        return new AccountLink(50, "signin.sessions.link", Area.ACCOUNT, SessionsView.PATH, VaadinIcon.DESKTOP);
    }

    @Bean
    AccountLink securityLink() {
        return new AccountLink(40, "factor.account.link", Area.ACCOUNT, SecurityView.PATH, VaadinIcon.SHIELD);
    }
}
