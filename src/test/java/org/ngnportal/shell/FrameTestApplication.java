package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Optional;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.shell.OverviewFigure.Count;
import org.ngnportal.shell.OverviewFigure.Group;
import org.ngnportal.shell.OverviewFigure.Reading;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.KnownCustomers;
import org.ngnportal.vault.Secret;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The frame with two features that are made up: one works, the other's platform is down. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableVaadin("org.ngnportal.shell")
@ComponentScan(
        basePackages = {"org.ngnportal.shell", "org.ngnportal.branding"},
        excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
public class FrameTestApplication {

    @Bean
    CurrentActor currentActor() {
        var id = new CustomerId(7);
        return () -> new Actor.Customer(id, id, true, "acme", new Secret("s3cret"), "Acme <script>alert(1)</script>");
    }

    @Bean
    CustomerNames customerNames() {
        return new KnownCustomers();
    }

    @Bean
    NavigationItem last() {
        return new NavigationItem(90, "shell.cancel", Area.SUBSCRIBERS, "last", VaadinIcon.COG);
    }

    @Bean
    NavigationItem middle() {
        return new NavigationItem(20, "shell.dismiss", Area.SUBSCRIBERS, "middle", VaadinIcon.USERS);
    }

    @Bean
    OverviewFigure working() {
        return figure(1, "shell.cancel", actor -> Optional.of(Count.of(1234)));
    }

    @Bean
    OverviewFigure notToTheEnd() {
        return figure(2, "shell.dismiss", actor -> Optional.of(Count.atLeast(300)));
    }

    @Bean
    OverviewFigure down() {
        return figure(3, "shell.undo", actor -> {
            throw new Unavailable("connection refused", null, true);
        });
    }

    @Bean
    OverviewFigure ofNoConcern() {
        return figure(4, "shell.menu", actor -> Optional.empty());
    }

    @Bean
    OverviewCard failing() {
        return new OverviewCard() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public Area area() {
                return Area.SUBSCRIBERS;
            }

            @Override
            public Content read(Actor actor) {
                throw new Unavailable("connection refused", null, true);
            }
        };
    }

    @Bean
    QuickAction action() {
        return new QuickAction(
                1, "shell.cancel", "shell.dismiss", Area.SUBSCRIBERS, Action.CREATE, "middle/new", VaadinIcon.PLUS);
    }

    @Bean
    FrameNotice notice() {
        return () -> Optional.of("Mind the gap");
    }

    private static OverviewFigure figure(int order, String messageKey, Reading reading) {
        return new OverviewFigure(
                order,
                Group.SUBSCRIBERS,
                Area.SUBSCRIBERS,
                messageKey,
                VaadinIcon.USERS,
                Tone.WARNING,
                "middle",
                reading);
    }
}
