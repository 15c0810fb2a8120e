package org.ngnportal.signin.internal;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.ngnportal.shell.RouteGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which address is open to whom. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    static final String LOGIN = "/login";

    /** Shown after signing out; the login page knows the parameter. */
    private static final String SIGNED_OUT = LOGIN + "?signed-out";

    private static final AccessDeniedHandler REFUSED = new AccessDeniedHandlerImpl();

    private static final String[] OPEN = {
        "/portal/**", "/aura/**", "/brand/**", "/softphone/**", "/actuator/health/**", SessionController.PATH
    };

    private static final String PERMISSIONS = String.join(
            ", ",
            "camera=()",
            "geolocation=()",
            "microphone=()",
            "payment=()",
            "usb=()",
            "publickey-credentials-create=(self)",
            "publickey-credentials-get=(self)");

    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }

    @Bean
    static NavigationAccessControlConfigurer navigationAccess(RouteGuard guard) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(guard);
    }

    @Bean
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            AuthenticationManager manager,
            SignInFailures failures,
            SecondStepSecurity steps,
            RequestUtil requests,
            SessionWatch sessions,
            SecurityContextHolderStrategy contexts,
            SignOut signOut) {
        http.authenticationManager(manager);
        http.authorizeHttpRequests(addresses -> addresses
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.POST, SecondStepFilter.PATH, SecondStepChallenges.PATH)
                .permitAll());
        http.headers(SecurityRules::headers);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LOGIN, SIGNED_OUT)
                        .enableCsrfConfiguration(false)
                        .anyRequest(AuthorizedUrl::authenticated));
        // Vaadin's own rule would let strangers' pages sign somebody in; its requests carry a token of their own
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.formLogin(login -> steps.firstStep(login.failureHandler(failures)));
        http.with(steps.secondStep(), second -> {});
        http.addFilterAfter(new SessionFilter(sessions, contexts), LogoutFilter.class);
        http.logout(logout -> logout.addLogoutHandler(signOut));
        http.exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) -> {
            if (isStaleLogin(request)) {
                failures.expired(request, response);
            } else {
                REFUSED.handle(request, response, denied);
            }
        }));
        return http.build();
    }

    /** The page's token died with the session it was made for: the form was open for too long. */
    private static boolean isStaleLogin(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getServletPath().equals(LOGIN)
                        || request.getServletPath().equals(SecondStepFilter.PATH));
    }

    /** The page is written by a forwarded request, which leaves no moment for headers at the end. */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** The page itself carries a stricter policy with a nonce. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addObjectPostProcessor(new EagerHeaders());
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // the names below the portal's may be served by others, without HTTPS
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"));
    }
}
