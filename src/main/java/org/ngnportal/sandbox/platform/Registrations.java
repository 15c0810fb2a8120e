package org.ngnportal.sandbox.platform;

import java.util.ArrayList;
import java.util.List;

/** How many accounts of each domain are registered. Of large domains some are looked at and stand for the others. */
final class Registrations {

    private static final int DOMAINS = 500;
    private static final int ACCOUNTS = 4000;
    private static final int LEAST = 10;
    private static final int MOST = 200;

    private final Stores stores;
    private final Traffic traffic;

    Registrations(Stores stores) {
        this.stores = stores;
        this.traffic = stores.traffic();
    }

    record Domain(String domain, long total, long online) {}

    /** By name, up to a number of domains that bounds the work. */
    List<Domain> byDomain() {
        var names = stores.db()
                .sql("select domain from sip_domain order by domain limit :most")
                .param("most", DOMAINS)
                .query(String.class)
                .list();
        int sample = Math.clamp(ACCOUNTS / Math.max(1, names.size()), LEAST, MOST);
        var domains = new ArrayList<Domain>();
        for (var name : names) {
            int total = stores.accounts().count(new Where().equal("a.domain", name));
            domains.add(new Domain(name, total, online(name, total, sample)));
        }
        return domains;
    }

    private long online(String domain, int total, int sample) {
        if (!traffic.isOn() || total == 0) {
            return 0;
        }
        var keys = stores.db()
                .sql("select id from sip_account where domain = :domain order by username limit :most")
                .param("domain", domain)
                .param("most", sample)
                .query(Long.class)
                .list();
        var now = traffic.now();
        long online = stores.accounts().all(keys).stream()
                .filter(account -> !account.in(Groups.BLOCKED))
                .filter(account -> !traffic.devices()
                        .registered(traffic.line(account), now)
                        .isEmpty())
                .count();
        return keys.isEmpty() ? 0 : Math.round((double) online * total / keys.size());
    }
}
