package org.ngnportal.accounts;

import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.sip.SipAddress;

/** Ways to the pages of this feature. */
public final class AccountsNavigation {

    /** Path of the list. */
    public static final String LIST = "subscribers";

    /** Path of the page that makes a new subscriber. */
    public static final String NEW = "subscribers/new";

    /** Parameters of the list's path. */
    public static final String STATE = "state";

    public static final String CREATED = "created";
    public static final String BALANCE = "balance";
    public static final String LOW = "low";

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789._-@";
    private static final Pattern ENCODED = Pattern.compile("~([0-9a-f]{2})");

    private AccountsNavigation() {}

    /** Opens the page of a subscriber. */
    public static void open(SipAddress address) {
        UI.getCurrent().navigate(pathOf(address));
    }

    /** Opens the list of all subscribers. */
    public static void openList() {
        UI.getCurrent().navigate(LIST);
    }

    /** Path of the list of a group's members. */
    public static String listOf(AccountGroup group) {
        return LIST + "?" + STATE + "=" + group.wireName();
    }

    /** Path of the list of those created so recently. */
    public static String listOf(Recency created) {
        return LIST + "?" + CREATED + "=" + created.name().toLowerCase(Locale.ROOT);
    }

    /** Path of the list of prepaid subscribers whose balance is low. */
    public static String listOfLowBalances() {
        return LIST + "?" + BALANCE + "=" + LOW;
    }

    /** Path of a subscriber's page, relative to the portal's root. */
    public static String pathOf(SipAddress address) {
        return LIST + "/" + encode(address.toString());
    }

    /** The address in the last part of a subscriber's path; empty when it is none. */
    public static Optional<SipAddress> addressIn(String part) {
        return SipAddress.parse(decode(part));
    }

    /** Browsers and routers disagree on how often to decode percent signs, so odd characters are written with tildes. */
    private static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && PLAIN.indexOf((char) octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('~').append(HexFormat.of().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static String decode(String text) {
        var octets = ENCODED.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(match.group(1)))));
        return text.equals(octets)
                ? text
                : new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
