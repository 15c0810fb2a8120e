package org.ngnportal.ngnpro;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NgnProSettings.class)
class NgnProConfiguration {

    @Bean
    NgnProClient ngnProClient(NgnProSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new NgnProClient(settings, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
