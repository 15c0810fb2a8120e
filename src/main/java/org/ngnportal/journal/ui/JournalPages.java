package org.ngnportal.journal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class JournalPages {

    @Bean
    NavigationItem journalItem() {
        return new NavigationItem(80, "journal.navigation", Area.JOURNAL, JournalView.PATH, VaadinIcon.TIME_BACKWARD);
    }
}
