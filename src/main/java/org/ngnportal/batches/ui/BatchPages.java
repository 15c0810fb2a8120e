package org.ngnportal.batches.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.batches.BatchLinks;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class BatchPages {

    @Bean
    NavigationItem batchesItem() {
        return new NavigationItem(68, "batches.navigation", Area.BATCHES, BatchLinks.ALL, VaadinIcon.TASKS);
    }
}
