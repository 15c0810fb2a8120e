package org.ngnportal.provisioning;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/**
 * What a softphone needs to reach an account.
 *
 * @param name whose it is, shown to those he calls: hostile text; may be empty
 * @param password of the SIP account
 * @param outboundProxy as the tenant says, such as {@code proxy.example:5061;transport=tls}: hostile text; may be empty
 */
public record SoftphoneAccount(SipAddress address, String name, Secret password, String outboundProxy) {

    private static final Pattern SERVER = Pattern.compile(
            "(?:sips?:)?([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?(;transport=(?:udp|tcp|tls))?",
            Pattern.CASE_INSENSITIVE);

    /** The outbound proxy as a SIP address; empty if there is none, or what the tenant says is not one. */
    public Optional<String> server() {
        var match = SERVER.matcher(outboundProxy.strip());
        return match.matches()
                ? Optional.of("sip:" + match.group(1) + text(match.group(2)) + text(match.group(3)))
                : Optional.empty();
    }

    private static String text(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : part.toLowerCase(java.util.Locale.ROOT);
    }
}
