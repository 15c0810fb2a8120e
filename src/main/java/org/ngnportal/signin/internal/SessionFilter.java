package org.ngnportal.signin.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who is no longer admitted goes on as a stranger. */
final class SessionFilter extends OncePerRequestFilter {

    private final SessionWatch watch;
    private final SecurityContextHolderStrategy contexts;

    SessionFilter(SessionWatch watch, SecurityContextHolderStrategy contexts) {
        this.watch = watch;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && contexts.getContext().getAuthentication() instanceof SignedIn signedIn
                && !watch.admits(request, session, signedIn)) {
            contexts.clearContext();
        }
        chain.doFilter(request, response);
    }
}
