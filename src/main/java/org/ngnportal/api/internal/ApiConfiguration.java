package org.ngnportal.api.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The addresses of the API have rules of their own: no session, no cookie, no page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

    static final String DOCUMENT = "/api/openapi.json";

    private static final String ALL = "/api/**";
    private static final Duration EXPIRED_KEPT = Duration.ofDays(1);

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            Callers callers,
            RateLimits limits,
            ApiFaults faults,
            Problems problems,
            SecurityContextHolderStrategy contexts,
            @Value("${portal.base-url}") String baseUrl) {
        http.securityMatcher(ALL);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.headers(ApiConfiguration::headers);
        http.authorizeHttpRequests(addresses -> addresses
                .requestMatchers(HttpMethod.GET, DOCUMENT)
                .permitAll()
                .requestMatchers(HttpMethod.GET, ALL)
                .authenticated()
                .requestMatchers(HttpMethod.HEAD, ALL)
                .authenticated()
                .anyRequest()
                .hasAuthority(CallerAuthentication.FULL));
        http.exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, stranger) ->
                        problems.write(request, response, Problem.of(ProblemType.NOT_SIGNED_IN)))
                .accessDeniedHandler((request, response, denied) ->
                        problems.write(request, response, Problem.of(ProblemType.READ_ONLY_TOKEN))));
        http.addFilterBefore(
                new CallerFilter(callers, limits, faults, problems, contexts, isTlsNeeded(baseUrl)),
                AnonymousAuthenticationFilter.class);
        http.addFilterBefore(new GateFilter(limits, problems), CallerFilter.class);
        return http.build();
    }

    /** A portal whose users reach it without TLS is told so by its own address. */
    private static boolean isTlsNeeded(String baseUrl) {
        return !"http".equalsIgnoreCase(URI.create(baseUrl).getScheme());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
    }

    @Bean
    WebMvcConfigurer apiBodies(StrictBodies bodies) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(bodies);
            }
        };
    }

    /** Below the resources and above the pages: what is neither is a problem and not a page. */
    @Bean
    HandlerMapping apiNothing() {
        HttpRequestHandler nothing = (request, response) -> {
            throw new ProblemException(ProblemType.NOT_FOUND);
        };
        var mapping = new SimpleUrlHandlerMapping(Map.of(ALL, nothing));
        mapping.setOrder(10);
        return mapping;
    }

    @Bean
    Task<Void> appTokenCareTask(TokenStore tokens) {
        return Tasks.recurring("app-token-care", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) ->
                        tokens.removeExpiredBefore(Instant.now().minus(EXPIRED_KEPT)));
    }
}
