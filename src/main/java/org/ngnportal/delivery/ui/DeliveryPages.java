package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.shell.OverviewFigure;
import org.ngnportal.shell.OverviewFigure.Count;
import org.ngnportal.shell.OverviewFigure.Group;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.tenancy.Actor;
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

    @Bean
    OverviewFigure mailsOnTheirWay(Deliveries deliveries) {
        return figure(
                10,
                Shown.WAITING,
                VaadinIcon.PAPERPLANE_O,
                Tone.INFO,
                actor -> deliveries.queue(actor).waiting());
    }

    @Bean
    OverviewFigure failedMails(Deliveries deliveries) {
        return figure(
                20,
                Shown.FAILED,
                VaadinIcon.CLOSE_CIRCLE_O,
                Tone.BAD,
                actor -> deliveries.queue(actor).failed());
    }

    private static OverviewFigure figure(
            int order, Shown shown, VaadinIcon icon, Tone tone, ToIntFunction<Actor> number) {
        return new OverviewFigure(
                order,
                Group.DELIVERIES,
                Area.DELIVERIES,
                shown.messageKey(),
                icon,
                tone,
                shown.path(),
                actor -> Optional.of(Count.of(number.applyAsInt(actor))));
    }
}
