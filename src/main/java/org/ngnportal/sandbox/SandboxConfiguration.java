package org.ngnportal.sandbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts sandbox and mail catcher in the portal's process; both listen as soon as their beans exist. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxConfiguration {

    @Bean
    MailCatcher mailCatcher(SandboxSettings settings) {
        return MailCatcher.start(settings);
    }

    @Bean
    Sandbox sandbox(SandboxSettings settings, MailCatcher mails) {
        return Sandbox.start(settings, mails);
    }
}
