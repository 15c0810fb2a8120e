package org.ngnportal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Finishes the page that carries the application: our script before anything is drawn, so that the chosen theme does not
 * flash, and a content security policy that runs only scripts the server put there.
 */
@Component
class IndexPage implements VaadinServiceInitListener {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    // the hash brings a changed script past the browser's cache
    private static final String SCRIPT = "portal/portal.js?v=" + hash("META-INF/resources/portal/portal.js");
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient Brands brands;

    IndexPage(Brands brands) {
        this.brands = brands;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::finish);
    }

    private void finish(IndexHtmlResponse response) {
        Element head = response.getDocument().head();
        head.prependElement("script").attr("src", SCRIPT);
        head.select("base").stream().findFirst().ifPresent(head::prependChild);
        colour(response.getDocument().select("html").first());
        String nonce = nonce();
        response.getDocument().select("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        response.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
    }

    /** The style sheet makes readable tones of it for the light and the dark theme. */
    private void colour(@Nullable Element html) {
        if (html != null) {
            String accent = "--portal-accent: " + brands.current().accentColour();
            html.attr("style", html.hasAttr("style") ? html.attr("style") + "; " + accent : accent);
        }
    }

    /** Vaadin's client evaluates what the server tells it to, and its components style themselves inline. */
    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String hash(String resource) {
        try {
            return DigestUtils.md5DigestAsHex(new ClassPathResource(resource).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return Base64.getEncoder().encodeToString(nonce);
    }
}
