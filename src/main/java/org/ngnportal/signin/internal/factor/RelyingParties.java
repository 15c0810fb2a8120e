package org.ngnportal.signin.internal.factor;

import java.net.URI;
import java.util.Locale;
import org.ngnportal.branding.Brands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * As whom the portal asks for passkeys: they belong to the host of {@code portal.base-url}, and answers count only from
 * pages of that address. On this very machine the port is that of the request.
 */
@Component
class RelyingParties {

    private static final String HERE = "localhost";

    private final URI base;
    private final Brands brands;

    RelyingParties(@Value("${portal.base-url:http://localhost:8080}") String baseUrl, Brands brands) {
        this.base = URI.create(baseUrl);
        this.brands = brands;
    }

    /**
     * @param id host that passkeys belong to
     * @param origin of the pages that may use them
     */
    record RelyingParty(String id, String name, String origin) {}

    RelyingParty current() {
        String host = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
        String origin = host.equals(HERE) ? originHere() : origin(base.getScheme(), host, base.getPort());
        return new RelyingParty(host, brands.current().product(), origin);
    }

    private String originHere() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getServerName().equals(HERE)) {
            var request = attributes.getRequest();
            return origin(request.getScheme(), HERE, request.getServerPort());
        }
        return origin(base.getScheme(), HERE, base.getPort());
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port < 0 || (scheme.equals("https") && port == 443) || (scheme.equals("http") && port == 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
