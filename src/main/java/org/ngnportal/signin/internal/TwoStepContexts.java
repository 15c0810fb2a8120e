package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Keeps who has signed in, and nobody while a second step is to come: what was in the session before goes, too. */
final class TwoStepContexts extends HttpSessionSecurityContextRepository {

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof PendingToken token) {
            super.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
            request.getSession().setAttribute(PendingSignIn.ATTRIBUTE, token.pending());
        } else {
            request.getSession().removeAttribute(PendingSignIn.ATTRIBUTE);
            super.saveContext(context, request, response);
        }
    }
}
