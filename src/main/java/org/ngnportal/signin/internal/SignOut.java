package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.stereotype.Component;

/**
 * Ends the session's row, and has the browser forget the pages it keeps. Its storage stays: it holds the chosen theme and
 * no more.
 */
@Component
class SignOut implements LogoutHandler {

    private final SessionWatch watch;
    private final ClearSiteDataHeaderWriter forget = new ClearSiteDataHeaderWriter(Directive.CACHE);

    SignOut(SessionWatch watch) {
        this.watch = watch;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && authentication instanceof SignedIn signedIn) {
            watch.signedOut(request, session, signedIn);
        }
        forget.writeHeaders(request, response);
    }
}
