package org.ngnportal.phones;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.HostPort;
import org.ngnportal.sip.SipAddress;

/**
 * What is entered into a telephone so that it reaches the subscriber's account.
 *
 * @param outboundProxy as the tenant says, such as {@code proxy.example:5061;transport=tls}: hostile text; empty when
 *     telephones find their way by the domain
 */
public record PhoneSetup(SipAddress address, String outboundProxy) {

    /** The server of the outbound proxy, when it is written as one. */
    public Optional<HostPort> server() {
        var semicolon = outboundProxy.indexOf(';');
        var server = semicolon < 0 ? outboundProxy : outboundProxy.substring(0, semicolon);
        return HostPort.parse(
                server.replaceFirst("(?i)^sips?:", ""), transport().equals("tls") ? 5061 : 5060);
    }

    /** udp, tcp or tls; empty when the tenant does not say. */
    public String transport() {
        var found = parameter();
        return found == null ? "" : found;
    }

    private @Nullable String parameter() {
        for (var part : outboundProxy.toLowerCase(java.util.Locale.ROOT).split(";", -1)) {
            var name = part.strip();
            if (name.matches("transport=(udp|tcp|tls)")) {
                return name.substring("transport=".length());
            }
        }
        return null;
    }
}
