package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.DayMask;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.PasswordMode;
import org.ngnportal.sandbox.platform.Platform;

/** Minutes that pass while a temporary accept rule holds. */
class TemporaryRuleTest {

    private static final Credentials ADMIN = Credentials.administrator("admin", "admin", 0);
    private static final SipId ALICE = new SipId("alice", "alpha.example");
    private static final AcceptRulePersistent PLAN =
            new AcceptRulePersistent("08:00", "18:00", DayMask.WEEKDAYS, List.of("everybody"));

    private final Hands clock = new Hands(Instant.parse("2026-03-29T00:30:00Z"));
    private SandboxDatabase database;
    private Platform platform;

    @BeforeEach
    void startWithAnAccount() {
        database = new SandboxDatabase(null);
        platform = new Platform(database.dataSource(), "admin", "admin", new PasswordMode(true), clock);
        int reseller = platform.addCustomer(CustomerAccount.builder()
                .resellerActive(true)
                .username("alpha")
                .password("alpha-pw")
                .build());
        platform.call(ADMIN, session -> {
            session.sip().addDomain(SipDomain.of("alpha.example", reseller, null));
            return session.sip()
                    .addAccount(SipAccount.builder(ALICE).password("secret").build());
        });
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void theMinutesLeftAreToldAndThenItIsGone() {
        set(30);
        assertThat(left()).isEqualTo(30);
        clock.pass(Duration.ofSeconds(1));
        assertThat(left()).isEqualTo(30);
        clock.pass(Duration.ofSeconds(59));
        assertThat(left()).isEqualTo(29);
        clock.pass(Duration.ofMinutes(28));
        assertThat(left()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(59));
        assertThat(left()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(rules()).isEqualTo(new AcceptRules(List.of(PLAN), new AcceptRuleTemporary(List.of(), 0)));
    }

    @Test
    void theChangeToSummerTimeTakesNoHour() {
        set(90);
        clock.pass(Duration.ofMinutes(45));
        assertThat(left()).isEqualTo(45);
    }

    @Test
    void anotherRuleStartsAnew() {
        set(30);
        clock.pass(Duration.ofMinutes(20));
        set(15);
        assertThat(left()).isEqualTo(15);
        set(0);
        clock.pass(Duration.ofDays(1000));
        assertThat(rules().temporary()).isEqualTo(new AcceptRuleTemporary(List.of("nobody"), 0));
    }

    private void set(int minutes) {
        platform.call(ADMIN, session -> {
            session.sip()
                    .setAcceptRules(
                            ALICE, new AcceptRules(List.of(PLAN), new AcceptRuleTemporary(List.of("nobody"), minutes)));
            return session;
        });
    }

    private int left() {
        var temporary = rules().temporary();
        assertThat(temporary.groups()).containsExactly("nobody");
        return temporary.duration();
    }

    private AcceptRules rules() {
        return platform.call(
                ADMIN, session -> session.sip().getAcceptRules(ALICE).rules());
    }

    /** A clock that is turned by hand. */
    private static final class Hands extends Clock {

        private Instant now;

        Hands(Instant start) {
            now = start;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Amsterdam");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
