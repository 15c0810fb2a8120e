package org.ngnportal.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.CallQuery;
import org.ngnportal.ngnpro.Calls;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;

/** As {@link RunningSandbox}, with traffic and a clock that is stopped on a Tuesday at noon. */
abstract class CallingSandbox extends RunningSandbox {

    static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");
    static final SipId ALICE = new SipId("alice", "alpha.example");
    static final CallsQuery ANY = new CallsQuery(null, null);

    @BeforeAll
    static void startWithTraffic() {
        stop();
        start(SandboxSettings.inMemory().withTraffic());
        sandbox.switches().stopTime(NOON);
    }

    static Calls calls(SipId id) {
        return admin().sip().getCalls(id, ANY);
    }

    /** Of both directions, as many as there are. */
    static CallsQuery between(Instant from, Instant to) {
        var query = new CallQuery(from, to, 1000);
        return new CallsQuery(query, query);
    }

    static List<SipId> accounts(String domain) {
        return admin().sip().getAccounts(new SipQuery(SipQuery.Filter.ALL, null, null)).accounts().stream()
                .map(SipAccount::id)
                .filter(id -> id.domain().equals(domain))
                .toList();
    }

    static boolean isPstn(Call call) {
        return call.toURI().decoded().startsWith("+");
    }

    static BigDecimal cost(List<Call> calls) {
        return calls.stream().map(Call::price).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
