package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature adds to the frame. */
@Configuration(proxyBeanMethods = false)
class DeliveryPages {

    @Bean
    NavigationItem deliveriesItem() {
        return new NavigationItem(
                70, "delivery.navigation", Area.DELIVERIES, DeliveriesView.PATH, VaadinIcon.PAPERPLANE_O);
    }
}
