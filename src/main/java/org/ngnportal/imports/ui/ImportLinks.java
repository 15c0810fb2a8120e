package org.ngnportal.imports.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.imports.ImportsNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.shell.QuickAction;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into this feature. */
@Configuration(proxyBeanMethods = false)
class ImportLinks {

    @Bean
    NavigationItem importItem() {
        return new NavigationItem(
                25,
                "imports.navigation",
                Area.SUBSCRIBERS,
                Action.CREATE,
                ImportsNavigation.ALL,
                VaadinIcon.UPLOAD_ALT);
    }

    @Bean
    QuickAction importAction() {
        return new QuickAction(
                15,
                "imports.quick",
                "imports.quick.text",
                Area.SUBSCRIBERS,
                Action.CREATE,
                ImportsNavigation.ALL,
                VaadinIcon.UPLOAD_ALT);
    }
}
