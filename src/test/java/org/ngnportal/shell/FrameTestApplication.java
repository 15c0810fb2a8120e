package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Optional;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
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
    NavigationItem last() {
        return new NavigationItem(90, "shell.cancel", Area.SUBSCRIBERS, "last", VaadinIcon.COG);
    }

    @Bean
    NavigationItem middle() {
        return new NavigationItem(20, "shell.dismiss", Area.SUBSCRIBERS, "middle", VaadinIcon.USERS);
    }

    @Bean
    OverviewCard working() {
        return card(actor -> new Figure(VaadinIcon.USERS, "subscribers", 1234, "middle"), 2);
    }

    @Bean
    OverviewCard failing() {
        return card(
                actor -> {
                    throw new Unavailable("connection refused", null, true);
                },
                1);
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

    private interface Content {
        Component of(Actor actor);
    }

    private static OverviewCard card(Content content, int order) {
        return new OverviewCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Area area() {
                return Area.SUBSCRIBERS;
            }

            @Override
            public Component content(Actor actor) {
                return content.of(actor);
            }
        };
    }
}
