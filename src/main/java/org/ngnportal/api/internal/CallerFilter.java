package org.ngnportal.api.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import org.ngnportal.signin.Browser;
import org.ngnportal.tenancy.LogContext;
import org.ngnportal.vault.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out for whom a request speaks. Nothing is asked of cookies, and nothing is left behind. */
final class CallerFilter extends OncePerRequestFilter {

    private final Callers callers;
    private final RateLimits limits;
    private final ApiFaults faults;
    private final Problems problems;
    private final SecurityContextHolderStrategy contexts;
    private final boolean tlsNeeded;

    /** @param tlsNeeded whether what one signs in with is taken only when nobody else could read it */
    CallerFilter(
            Callers callers,
            RateLimits limits,
            ApiFaults faults,
            Problems problems,
            SecurityContextHolderStrategy contexts,
            boolean tlsNeeded) {
        this.callers = callers;
        this.contexts = contexts;
        this.limits = limits;
        this.faults = faults;
        this.problems = problems;
        this.tlsNeeded = tlsNeeded;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
            return;
        }
        Caller caller;
        try {
            caller = caller(request);
            limits.count(caller, response);
        } catch (RuntimeException refused) {
            problems.write(request, response, faults.problem(refused));
            return;
        }
        var context = contexts.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller));
        contexts.setContext(context);
        try (var who = LogContext.of(caller.actor())) {
            chain.doFilter(request, response);
        } finally {
            contexts.clearContext();
        }
    }

    private Caller caller(HttpServletRequest request) {
        if (tlsNeeded && !request.isSecure() && !isLoopback(request.getRemoteAddr())) {
            throw new ProblemException(ProblemType.TLS_NEEDED);
        }
        var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() != 1) {
            throw new ProblemException(ProblemType.MALFORMED);
        }
        return callers.of(new Secret(headers.getFirst().strip()), Browser.of(request));
    }

    /** Asks nobody: the address is one in digits. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
