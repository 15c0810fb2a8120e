package org.ngnportal.signin;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import javax.sql.DataSource;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.KnownCustomers;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Vault;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Frame and sign-in alone, in front of a platform that is made up. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableVaadin({"org.ngnportal.shell", "org.ngnportal.signin"})
@ComponentScan(
        basePackages = {"org.ngnportal.shell", "org.ngnportal.signin", "org.ngnportal.branding"},
        excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
public class SignInTestApplication {

    @Bean
    NgnPro ngnPro() {
        return new MadeUpPlatform();
    }

    @Bean
    Connections connections() {
        return new NoConnections();
    }

    @Bean
    DataSource dataSource() {
        return Database.H2.fresh();
    }

    @Bean
    Journal journal() {
        return new RememberingJournal();
    }

    @Bean
    Mails mails() {
        return new RememberingMails();
    }

    @Bean
    Vault vault() {
        return new BoundVault();
    }

    @Bean
    CustomerNames customerNames() {
        return new KnownCustomers();
    }

    @Bean
    NavigationItem first() {
        return new NavigationItem(10, "shell.overview.actions", Area.SUBSCRIBERS, "first", VaadinIcon.USERS);
    }
}
