package org.ngnportal.signin.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What counts as one address. */
public final class Network {

    private static final int LONGEST = 64;
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** The address itself, or the 64 bits that one owner of IPv6 addresses has at least. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return Fit.text(address, LONGEST);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] prefix = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES), 16);
            return Inet6Address.getByAddress(prefix).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return Fit.text(address, LONGEST);
        }
    }
}
