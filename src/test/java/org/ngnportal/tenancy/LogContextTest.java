package org.ngnportal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;
import org.slf4j.MDC;

class LogContextTest {

    private static final Actor DEMO = new Actor.Administrator(Login.administrator("demo", new Secret("demo")));
    private static final Actor.Customer ALPHA =
            new Actor.Customer(new CustomerId(2), new CustomerId(2), true, "alpha", new Secret("x"), "Alpha");

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void linesSayWhoAsWhomForWhichTenantAndFromWhere() {
        var alice =
                new Actor.Subscriber(new SipAddress("alice", "alpha.example"), "Alice", ALPHA.id(), ALPHA.id(), ALPHA);
        var asAlpha = new Actor.Impersonation(DEMO, ALPHA, false, Term.UNLIMITED);
        try (var from = LogContext.from("192.0.2.1");
                var who = LogContext.of(new Actor.Impersonation(asAlpha, alice, false, Term.UNLIMITED))) {
            assertThat(MDC.get(LogContext.WHO)).isEqualTo("administrator:demo>alpha>alice@alpha.example");
            assertThat(MDC.get(LogContext.TENANT)).isEqualTo("2");
            assertThat(MDC.get(LogContext.FROM)).isEqualTo("192.0.2.1");
        }
        assertThat(MDC.get(LogContext.WHO)).isNull();
        assertThat(MDC.get(LogContext.FROM)).isNull();
    }

    @Test
    void whatWasSaidBeforeIsSaidAgainAfterwards() {
        try (var outer = LogContext.of(DEMO)) {
            try (var inner = LogContext.of(ALPHA)) {
                assertThat(MDC.get(LogContext.WHO)).isEqualTo("customer:2");
            }
            assertThat(MDC.get(LogContext.WHO)).isEqualTo("administrator:demo");
        }
    }

    @Test
    void hostileNamesMakeNeitherLinesNorFields() {
        assertThat(LogContext.harmless("a\r\n2026 INFO [x] <b>\u2028\u202e\u001b[31m é"))
                .isEqualTo("a??2026?INFO??x???b?????31m??");
        assertThat(LogContext.harmless("x".repeat(500))).hasSize(80).endsWith("...");
    }
}
