package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.ngnportal.shell.Incident;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.signin.TooManyTriesException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends a refused sign-in back to the login page, which says why. */
@Component
class SignInFailures implements AuthenticationFailureHandler {

    private static final int LONGEST_ECHO = 128;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof FactorRefusal) {
            response.sendRedirect(request.getContextPath() + SecondStepFilter.PATH);
        } else {
            tell(request, response, exception(failure));
        }
    }

    void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(request, response, SignInException.because(Reason.PAGE_EXPIRED));
    }

    private static SignInException exception(AuthenticationException failure) {
        if (failure instanceof SignInException known) {
            return known;
        }
        if (failure instanceof TooManyTriesException hasty) {
            return SignInException.tooManyTries(hasty.delay());
        }
        Incident.record("sign in", failure);
        return SignInException.because(Reason.UNEXPECTED, failure);
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, SignInException exception)
            throws IOException {
        String typed = Objects.toString(request.getParameter("username"), "");
        String username = typed.length() > LONGEST_ECHO ? "" : typed;
        request.getSession().setAttribute(SignInProblem.ATTRIBUTE, exception.problem(username));
        response.sendRedirect(request.getContextPath() + SecurityRules.LOGIN);
    }
}
