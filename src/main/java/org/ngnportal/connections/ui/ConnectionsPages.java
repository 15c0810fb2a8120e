package org.ngnportal.connections.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.journal.Subject;
import org.ngnportal.journal.SubjectPages;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class ConnectionsPages {

    @Bean
    NavigationItem connectionsItem() {
        return new NavigationItem(
                90, "connections.navigation", Area.CONNECTIONS, ConnectionsView.PATH, VaadinIcon.CONNECT_O);
    }

    @Bean
    SubjectPages connectionPages() {
        return subject ->
                Optional.of(ConnectionsView.PATH).filter(path -> subject.kind().equals(Subject.CONNECTION));
    }
}
