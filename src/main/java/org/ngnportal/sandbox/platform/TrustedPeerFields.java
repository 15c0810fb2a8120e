package org.ngnportal.sandbox.platform;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.sandbox.platform.Owners.Belonging;
import org.ngnportal.sandbox.platform.TrustedPeerStore.PeerRow;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.IpAddress;

/**
 * Fields of trusted peers as they may be stored (contract section 3.26). Clients send all of them, made up where their
 * form has none: whoever is no administrator changes prefix, strip and token, and the rest stays.
 */
final class TrustedPeerFields {

    private static final int LONG = 255;
    private static final int MEDIUM = 128;
    private static final int HIGHEST_CALL_LIMIT = 1_000_000;
    private static final int HIGHEST_BLOCK = 255;

    private final boolean administrator;

    TrustedPeerFields(Caller caller) {
        administrator = caller.isAdministrator();
    }

    /** A new peer before anything that was sent. */
    static PeerRow defaults(String ip, int owner, Belonging belonging, LocalDateTime now) {
        return new PeerRow(
                ip,
                "",
                30,
                false,
                "",
                "",
                "",
                "",
                0,
                "",
                0,
                true,
                false,
                false,
                "",
                "",
                owner,
                belonging.customer(),
                belonging.reseller(),
                now);
    }

    /** The key as it is stored; an address that is none becomes a name in lower case. */
    static String key(@Nullable String sent) {
        var text = Checked.lower(sent);
        return IpAddress.parse(text).map(IpAddress::value).orElse(text);
    }

    PeerRow merged(PeerRow held, TrustedPeer sent, int owner, Belonging belonging, LocalDateTime date) {
        var row = administrator ? administered(held, sent) : held;
        requireHost(row);
        return new PeerRow(
                row.ip(),
                row.description(),
                row.callLimit(),
                row.msteams(),
                row.tenant(),
                row.carrierName(),
                row.originator(),
                RoutingFields.dialled(sent.prefix(), row.prefix(), "prefix"),
                RoutingFields.strip(sent.strip(), row.strip()),
                token(row, sent.authToken()),
                row.blocked(),
                row.enumLookup(),
                row.transit(),
                row.prepaid(),
                row.billingId(),
                row.tags(),
                owner,
                belonging.customer(),
                belonging.reseller(),
                date);
    }

    private static PeerRow administered(PeerRow held, TrustedPeer sent) {
        return new PeerRow(
                held.ip(),
                Checked.text(sent.description(), held.description(), LONG, "description"),
                Checked.number(sent.callLimit(), held.callLimit(), HIGHEST_CALL_LIMIT, "callLimit"),
                Objects.requireNonNullElse(sent.msteams(), held.msteams()),
                Checked.text(sent.tenant(), held.tenant(), MEDIUM, "tenant"),
                Checked.text(sent.carrierName(), held.carrierName(), RoutingFields.LONGEST_NAME, "carrierName"),
                Checked.text(sent.originator(), held.originator(), RoutingFields.LONGEST_ORIGINATOR, "originator"),
                held.prefix(),
                held.strip(),
                held.authToken(),
                Checked.number(sent.blocked(), held.blocked(), HIGHEST_BLOCK, "blocked"),
                Objects.requireNonNullElse(sent.enumLookup(), held.enumLookup()),
                Objects.requireNonNullElse(sent.transit(), held.transit()),
                Objects.requireNonNullElse(sent.prepaid(), held.prepaid()),
                Checked.text(sent.billingId(), held.billingId(), MEDIUM, "billingId"),
                Checked.text(sent.tags(), held.tags(), LONG, "tags"),
                held.owner(),
                held.customer(),
                held.reseller(),
                held.changeDate());
    }

    /** The form has a token for MS Teams only: elsewhere an empty one says nothing. */
    private static String token(PeerRow row, @Nullable String sent) {
        return sent == null || (sent.isEmpty() && !row.msteams())
                ? row.authToken()
                : Checked.fits(sent, LONG, "authToken");
    }

    private static void requireHost(PeerRow row) {
        if (IpAddress.parse(row.ip()).isEmpty() && !(row.msteams() && isName(row.ip()))) {
            throw Faults.invalid("ip \"" + RoutingFields.shown(row.ip()) + "\" is not an IP address"
                    + (row.msteams() ? " or host name" : "; host names are for MS Teams only"));
        }
    }

    private static boolean isName(String text) {
        try {
            return new DomainName(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
