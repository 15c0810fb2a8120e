package org.ngnportal.api.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.ngnportal.signin.Browser;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at requests before anybody asks who sends them: where they come from, how many and how large they are. */
final class GateFilter extends OncePerRequestFilter {

    /** What browsers say of requests that no page of somebody else makes. */
    private static final Set<String> OWN = Set.of("none", "same-origin");

    private final RateLimits limits;
    private final Problems problems;

    GateFilter(RateLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LimitedRequest limited;
        try {
            limits.count(Browser.of(request), response);
            if (isOfForeignPage(request)) {
                throw new ProblemException(ProblemType.FOREIGN_PAGE);
            }
            limited = new LimitedRequest(request);
        } catch (ProblemException refused) {
            problems.write(request, response, refused.problem());
            return;
        }
        chain.doFilter(limited, response);
    }

    private static boolean isOfForeignPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN.contains(site);
    }
}
