package org.ngnportal.generator.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.generator.GeneratorNavigation;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.shell.QuickAction;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into this feature. */
@Configuration(proxyBeanMethods = false)
class GeneratorPages {

    @Bean
    NavigationItem generatorItem() {
        return new NavigationItem(
                24, "generator.title", Area.BATCHES, Action.CREATE, GeneratorNavigation.PATH, VaadinIcon.LIST_OL);
    }

    @Bean
    QuickAction generatorAction() {
        return new QuickAction(
                13,
                "generator.quick",
                "generator.quick.text",
                Area.BATCHES,
                Action.CREATE,
                GeneratorNavigation.PATH,
                VaadinIcon.LIST_OL);
    }
}
