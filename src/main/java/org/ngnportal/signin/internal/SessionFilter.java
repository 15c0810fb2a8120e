package org.ngnportal.signin.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who is no longer admitted goes on as a stranger. */
final class SessionFilter extends OncePerRequestFilter {

    private final SessionWatch watch;

    SessionFilter(SessionWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && !watch.admits(request, session, signedIn)) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
