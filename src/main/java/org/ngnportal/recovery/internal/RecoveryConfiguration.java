package org.ngnportal.recovery.internal;

import java.time.Clock;
import java.util.List;
import org.ngnportal.delivery.Mails;
import org.ngnportal.links.Links;
import org.ngnportal.recovery.PasswordResets;
import org.ngnportal.signin.PasswordReset;
import org.ngnportal.signin.Sessions;
import org.ngnportal.signin.Throttle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

    @Bean
    Background recoveryBackground() {
        return new Background();
    }

    @Bean
    PasswordResets passwordResets(
            List<PasswordReset> kinds,
            Links links,
            Mails mails,
            Throttle throttle,
            Sessions sessions,
            TransactionOperations transactions,
            Background background,
            @Value("${portal.base-url}") String baseUrl) {
        var letters = new ResetLetters(links, mails, baseUrl, Clock.systemUTC());
        return new LinkedPasswordResets(kinds, links, letters, throttle, sessions, transactions, background.executor());
    }
}
