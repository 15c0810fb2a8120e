package org.ngnportal.signin.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.LogContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every log line of a request, events of pages included, says from where it came and who is signed in. */
@Configuration(proxyBeanMethods = false)
class RequestLines {

    /** Goes around everything else, the sign-in included. */
    @Bean
    FilterRegistrationBean<Filter> requestLinesFilter() {
        var registration = new FilterRegistrationBean<Filter>(new Lines());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    private static final class Lines extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try (var from = LogContext.from(String.valueOf(request.getRemoteAddr()));
                    var who = actor(request).map(LogContext::of).orElse(null)) {
                chain.doFilter(request, response);
            }
        }

        private static Optional<Actor> actor(HttpServletRequest request) {
            var session = request.getSession(false);
            @Nullable
            Object context = session == null
                    ? null
                    : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return context instanceof SecurityContext known && known.getAuthentication() instanceof SignedIn signedIn
                    ? Optional.of(signedIn.actor())
                    : Optional.empty();
        }
    }
}
