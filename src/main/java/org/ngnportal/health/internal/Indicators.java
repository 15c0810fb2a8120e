package org.ngnportal.health.internal;

import java.util.List;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Condition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What monitoring is told of the servers around the portal. A portal whose platform or mail server is away works as well
 * as it can and must not be restarted for it, so the status is one of its own.
 */
@Configuration(proxyBeanMethods = false)
class Indicators {

    /** Something the portal needs is away; it is in the order of statuses in {@code application.yaml}. */
    static final Status IMPAIRED = new Status("IMPAIRED");

    /** Says what the last calls said; nobody's login is there to make one. */
    @Bean
    HealthIndicator platformHealthIndicator(PlatformWatch platform) {
        return () -> health(platform.state());
    }

    @Bean
    HealthIndicator mailServerHealthIndicator(MailWatch mail) {
        return () -> health(List.of(mail.check()));
    }

    private static Health health(List<PartHealth> parts) {
        boolean down = parts.stream().anyMatch(part -> part.condition() == Condition.DOWN);
        boolean known = parts.stream().anyMatch(part -> part.condition() != Condition.UNKNOWN);
        return new Health.Builder(down ? IMPAIRED : known ? Status.UP : Status.UNKNOWN).build();
    }
}
