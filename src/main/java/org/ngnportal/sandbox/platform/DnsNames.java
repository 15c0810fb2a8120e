package org.ngnportal.sandbox.platform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of DNS as they are kept: lower case, without the dot at the end. */
final class DnsNames {

    static final int WIDTH = 253;

    private static final int MOST_NAME_SERVERS = 13;
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern OWNER = Pattern.compile(
            "(?:\\*\\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+");

    private DnsNames() {}

    /** Lower case without blanks around it and without the dot at the end. */
    static String plain(@Nullable String sent) {
        var name = Checked.lower(sent);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** The name of a machine; an address is none. */
    static String host(String sent, String field) {
        var name = plain(sent);
        if (!matches(HOST, name) || ADDRESS.matcher(name).matches()) {
            throw Faults.invalid(field + " \"" + shown(name) + "\" is not a host name");
        }
        return name;
    }

    /** Any name a record can lead to: that of a machine or, with underscores, of a service. */
    static String target(String sent, String field) {
        var name = plain(sent);
        if (!matches(OWNER, name) || name.startsWith("*")) {
            throw Faults.invalid(field + " \"" + shown(name) + "\" is not a domain name");
        }
        return name;
    }

    /** The full name of a record, however it was sent: relative to the zone, full, or nothing for the zone itself. */
    static String within(String zone, @Nullable String sent) {
        var name = plain(sent);
        if (name.isEmpty() || name.equals("@") || name.equals(zone)) {
            return zone;
        }
        var full = isBelow(zone, name) ? name : name + "." + zone;
        if (!matches(OWNER, full)) {
            throw Faults.invalid("name \"" + shown(name) + "\" is not a name of " + zone);
        }
        return full;
    }

    static boolean isBelow(String zone, String name) {
        return name.endsWith("." + zone);
    }

    /** Name servers, each once; none are those of the platform. */
    static List<String> servers(@Nullable List<String> sent, List<String> unchanged) {
        if (sent == null) {
            return unchanged;
        }
        var servers = new LinkedHashSet<String>();
        for (var server : sent) {
            if (!server.isBlank()) {
                servers.add(host(server, "nameserver"));
            }
        }
        if (servers.size() > MOST_NAME_SERVERS) {
            throw Faults.invalid("there can be " + MOST_NAME_SERVERS + " nameservers at most");
        }
        return List.copyOf(servers);
    }

    /** A list of names as one column. */
    static String joined(List<String> names) {
        return String.join(" ", names);
    }

    static List<String> split(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }

    private static boolean matches(Pattern form, String name) {
        return name.length() <= WIDTH && form.matcher(name).matches();
    }

    private static String shown(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "..." : value;
    }
}
