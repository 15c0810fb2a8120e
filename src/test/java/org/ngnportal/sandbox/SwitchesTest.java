package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;

class SwitchesTest extends RunningSandbox {

    private static final SipId ALICE = new SipId("alice", "alpha.example");

    @Test
    void theNextCallsFailAsToldAndChangeNothing() {
        var id = fresh("alpha.example");
        sandbox.switches().failNext("Sip.addAccount", 9999, "out of order");
        sandbox.switches().failNext("Sip.addAccount", FaultCode.CREDIT_EXCEEDED);

        assertThatThrownBy(() -> alpha().sip().addAccount(account(id).build()))
                .isInstanceOfSatisfying(NgnProException.Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(9999);
                    assertThat(fault.text()).isEqualTo("out of order");
                });
        assertThat(alpha().sip().getAccount(ALICE).id()).isEqualTo(ALICE);
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "switched",
                () -> alpha().sip().addAccount(account(id).build()));
        refused(FaultCode.ACCOUNT_NOT_FOUND, "", () -> alpha().sip().getAccount(id));
        alpha().sip().addAccount(account(id).build());
    }

    @Test
    void listenersAreToldBeforeAndAfterTheDeed() {
        var id = fresh("alpha.example");
        var told = new ArrayList<String>();
        var before = sandbox.switches().before("Sip.addAccount", call -> told.add("before " + exists(id)));
        sandbox.switches().after("Sip.addAccount", call -> {
            told.add("after " + exists(id));
            told.add(((SipAccount) call.arguments().getFirst()).id().toString());
        });

        alpha().sip().addAccount(account(id).build());
        assertThat(told).containsExactly("before false", "after true", id.toString());

        before.close();
        told.clear();
        alpha().sip().addAccount(account(fresh("alpha.example")).build());
        assertThat(told).hasSize(2).allMatch(word -> !word.startsWith("before"));
    }

    @Test
    void aLostAnswerLeavesTheOutcomeUnknownAndTheDeedDone() {
        var id = fresh("alpha.example");
        sandbox.switches().loseNextAnswer("Sip.addAccount");

        assertThatThrownBy(() -> alpha().sip().addAccount(account(id).build()))
                .isInstanceOfSatisfying(
                        NgnProException.Unavailable.class,
                        lost -> assertThat(lost.neverSent()).isFalse());
        assertThat(alpha().sip().getAccount(id).id()).isEqualTo(id);
    }

    @Test
    void callsAreDelayed() {
        sandbox.switches().delay("Sip.getAccount", Duration.ofMillis(400));
        long begin = System.nanoTime();
        alpha().sip().getAccount(ALICE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void aPlatformThatHangsAnswersNobody() {
        var hasty = NgnProSettings.at(URI.create(sandbox.url()))
                .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(500));
        sandbox.switches().hang();
        try (var impatient = new NgnProClient(hasty)) {
            var session = impatient.open(Credentials.customer("alpha", "alpha-demo"));
            assertThatThrownBy(() -> session.sip().getAccount(ALICE)).isInstanceOf(NgnProException.Unavailable.class);
        }
        sandbox.switches().recover();
        assertThat(alpha().sip().getAccount(ALICE).id()).isEqualTo(ALICE);
    }

    @Test
    void aPlatformThatIsDownRefusesConnections() {
        sandbox.switches().refuse();
        assertThatThrownBy(() -> alpha().sip().getAccount(ALICE)).isInstanceOf(NgnProException.Unavailable.class);
        sandbox.switches().recover();
        assertThat(alpha().sip().getAccount(ALICE).id()).isEqualTo(ALICE);
    }

    private static boolean exists(SipId id) {
        return !alpha().sip()
                .getAccounts(new SipQuery(
                        new SipQuery.Filter(id.username(), id.domain(), null, null, null, null, null, null, List.of()),
                        null,
                        null))
                .accounts()
                .isEmpty();
    }
}
