package org.ngnportal.sandbox.platform;

import java.util.TreeMap;
import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NetworkStatistics;
import org.ngnportal.ngnpro.NetworkStatus;
import org.ngnportal.sandbox.traffic.Nodes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Network port as one caller meets it, for administrators who impersonate nobody (contract sections 2.7 and 3.13). */
final class NetworkPortOfCaller implements NetworkPort {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Caller caller;
    private final Traffic traffic;
    private final Registrations registrations;

    NetworkPortOfCaller(Caller caller, Stores stores) {
        this.caller = caller;
        this.traffic = stores.traffic();
        this.registrations = new Registrations(stores);
    }

    @Override
    public NetworkStatistics getStatistics() {
        TraceOperations.requireAdministrator(caller, "getStatistics");
        var domains = registrations.byDomain();
        var proxies = Nodes.proxies();
        var statistics = JSON.createObjectNode();
        for (int i = 0; i < proxies.size(); i++) {
            var online = new TreeMap<String, Long>();
            for (var domain : domains) {
                // each proxy has its share, the first ones one more
                online.put(domain.domain(), (domain.online() + proxies.size() - 1 - i) / proxies.size());
            }
            put(proxy(statistics, proxies.get(i).ip()).putObject("online_accounts"), online);
        }
        var summary = proxy(statistics, "summary");
        var online = summary.putObject("online_accounts");
        var total = summary.putObject("total_accounts");
        for (var domain : domains) {
            online.put(domain.domain(), domain.online());
            total.put(domain.domain(), domain.total());
        }
        return new NetworkStatistics(statistics.toString());
    }

    @Override
    public NetworkStatus getStatus() {
        TraceOperations.requireAdministrator(caller, "getStatus");
        var status = JSON.createObjectNode();
        for (var node : Nodes.all()) {
            var json = status.putObject(node.name())
                    .put("ip", node.ip())
                    .put("version", node.version())
                    .put("uptime", node.uptime(traffic.now()).toSeconds());
            node.roles().forEach(json.putArray("roles")::add);
        }
        return new NetworkStatus(status.toString());
    }

    private static ObjectNode proxy(ObjectNode statistics, String node) {
        return statistics.putObject(node).putObject(Nodes.PROXY);
    }

    private static void put(ObjectNode json, TreeMap<String, Long> numbers) {
        numbers.forEach(json::put);
    }
}
