package org.ngnportal.signin;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.internal.Network;
import org.ngnportal.sip.IpAddress;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where somebody sits.
 *
 * @param address network address; empty when it is not known
 * @param agent what the browser says it is: hostile text; empty when it says nothing
 */
public record Browser(String address, String agent) {

    private static final Browser UNKNOWN = new Browser("", "");

    public Browser {
        address = IpAddress.parse(address).map(IpAddress::toString).orElse(address);
    }

    public static Browser of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    /** That of the present request or page. */
    public static Browser current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return of(attributes.getRequest());
        }
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> of(
                        session.getBrowser().getAddress(), session.getBrowser().getUserAgent()))
                .orElse(UNKNOWN);
    }

    /** What counts as one address: of IPv6 all of a network of 64 bits. */
    public String network() {
        return Network.of(address);
    }

    private static Browser of(@Nullable String address, @Nullable String agent) {
        return new Browser(Objects.toString(address, ""), Objects.toString(agent, ""));
    }
}
