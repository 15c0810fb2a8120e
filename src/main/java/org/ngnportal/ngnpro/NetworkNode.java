package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of the platform (contract section 3.13).
 *
 * @param roles sip_proxy, media_relay, provisioning_server, ...
 * @param attributes whatever else it tells, by name; may hold secrets such as the address of a database
 */
public record NetworkNode(
        String id, @Nullable String ip, @Nullable String version, List<String> roles, Map<String, String> attributes) {

    private static final Set<String> KNOWN = Set.of("ip", "version", "roles");

    static NetworkNode of(JsonText.Entry entry) {
        var attributes = new TreeMap<String, String>();
        for (var member : entry.entries()) {
            var value = member.text();
            if (value != null && !KNOWN.contains(member.name())) {
                attributes.put(member.name(), value);
            }
        }
        var roles = entry.member("roles").entries().stream()
                .map(JsonText.Entry::text)
                .filter(Objects::nonNull)
                .toList();
        return new NetworkNode(entry.name(), entry.text("ip"), entry.text("version"), roles, attributes);
    }

    @Override
    public String toString() {
        return "NetworkNode[" + id + ", " + ip + ", " + roles + "]";
    }
}
