package org.ngnportal.signin.internal;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.internal.factor.Enrolment;
import org.ngnportal.signin.internal.factor.FactorChecks;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Puts the second step behind the first: the password alone leaves nobody in the session. */
@Component
class SecondStepSecurity {

    private final FactorChecks checks;
    private final Enrolment enrolment;
    private final FactorTries tries;
    private final SignInLog signIns;
    private final SignInFailures failures;
    private final TwoStepContexts contexts = new TwoStepContexts();
    private final AuthenticationSuccessHandler next;

    SecondStepSecurity(
            FactorChecks checks,
            Enrolment enrolment,
            FactorTries tries,
            SignInLog signIns,
            SignInFailures failures,
            VaadinDefaultRequestCache requests) {
        this.checks = checks;
        this.enrolment = enrolment;
        this.tries = tries;
        this.signIns = signIns;
        this.failures = failures;
        this.next = new Next(requests);
    }

    void firstStep(FormLoginConfigurer<HttpSecurity> login) {
        login.addObjectPostProcessor(new ObjectPostProcessor<UsernamePasswordAuthenticationFilter>() {
            @Override
            public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
                filter.setSecurityContextRepository(contexts);
                filter.setAuthenticationSuccessHandler(next);
                return filter;
            }
        });
    }

    SecondStep secondStep() {
        return new SecondStep();
    }

    /** The session is renewed here as it is in the first step. */
    final class SecondStep extends AbstractHttpConfigurer<SecondStep, HttpSecurity> {

        @Override
        public void configure(HttpSecurity http) {
            var filter = new SecondStepFilter(checks, enrolment, tries, signIns);
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setSecurityContextRepository(contexts);
            filter.setAuthenticationSuccessHandler(next);
            filter.setAuthenticationFailureHandler(failures);
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }
    }

    /** On to the second step, or to where one wanted to go. */
    private static final class Next extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

        Next(VaadinDefaultRequestCache requests) {
            setRequestCache(requests);
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws ServletException, IOException {
            if (authentication instanceof PendingToken) {
                response.sendRedirect(request.getContextPath() + SecondStepFilter.PATH);
            } else {
                super.onAuthenticationSuccess(request, response, authentication);
            }
        }
    }
}
