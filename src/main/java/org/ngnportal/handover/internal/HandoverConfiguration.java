package org.ngnportal.handover.internal;

import java.time.Clock;
import java.time.Duration;
import org.ngnportal.links.VisitLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {

    /** Enough for whole offices behind one address. */
    @Bean
    VisitLimit credentialsLimit() {
        return new VisitLimit(60, Duration.ofMinutes(1), Clock.systemUTC());
    }
}
