package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PresenceInformation;
import org.ngnportal.ngnpro.PresencePolicy;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.Watcher;

class PresenceTest extends RunningSandbox {

    private static final SipId ALICE = new SipId("alice", "alpha.example");
    private static final String SECRET = "clear-secret";
    private static final PresenceInformation NOTHING = new PresenceInformation(null, null);

    @ParameterizedTest
    @CsvSource({"open, open", "Busy, busy", "idle, idle", "available, available", "'', open", ", open"})
    void whatIsPublishedIsRead(String sent, String kept) {
        var id = added("alpha.example");
        var presence = alpha().presence();
        presence.setPresenceInformation(id, SECRET, new PresenceInformation(sent, "In a meeting"));
        assertThat(presence.getPresenceInformation(id, SECRET))
                .isEqualTo(new PresenceInformation(kept, "In a meeting"));
    }

    @Test
    void publishingReplacesAndDeletingWithdraws() {
        var id = added("alpha.example");
        var presence = alpha().presence();
        assertThat(presence.getPresenceInformation(id, SECRET)).isEqualTo(NOTHING);
        presence.deletePresenceInformation(id, SECRET);

        presence.setPresenceInformation(id, SECRET, new PresenceInformation("busy", "Lunch"));
        presence.setPresenceInformation(id, SECRET, new PresenceInformation("open", null));
        assertThat(presence.getPresenceInformation(id, SECRET)).isEqualTo(new PresenceInformation("open", ""));
        presence.deletePresenceInformation(id, SECRET);
        assertThat(presence.getPresenceInformation(id, SECRET)).isEqualTo(NOTHING);
    }

    @Test
    void parallelPublicationsAllSucceed() throws Exception {
        var id = added("alpha.example");
        var presence = alpha().presence();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(() -> {
                        presence.setPresenceInformation(id, SECRET, new PresenceInformation("busy", "note " + i));
                        presence.setPolicy(id, SECRET, new PresencePolicy(List.of("u" + i + "@x.org"), null, null));
                    }))
                    .toList();
            for (var call : calls) {
                call.get();
            }
        }
        assertThat(presence.getPresenceInformation(id, SECRET).note()).startsWith("note ");
        assertThat(presence.getPolicy(id, SECRET).allow()).hasSize(1);
    }

    @Test
    void whatCannotBePublishedIsRefused() {
        var id = added("alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "activity",
                () -> alpha().presence().setPresenceInformation(id, SECRET, new PresenceInformation("sleeping", null)));
        refused(
                FaultCode.INVALID_VALUE,
                "note",
                () -> alpha().presence()
                        .setPresenceInformation(id, SECRET, new PresenceInformation("open", "n".repeat(256))));
        assertThat(alpha().presence().getPresenceInformation(id, SECRET)).isEqualTo(NOTHING);
    }

    @Test
    void theAddressIsReadInAnyCase() {
        assertThat(alpha().presence().getPresenceInformation(new SipId(" Alice ", "ALPHA.example"), "alice-sip"))
                .isEqualTo(new PresenceInformation("open", "At work, call me"));
    }

    @Test
    void whoeverKnowsThePasswordMayWhoeverElseCalls() {
        assertThat(beta().presence().getPolicy(ALICE, "alice-sip").allow()).containsExactly("alpha.example");
    }

    @Test
    void allThatDoesNotFitIsOneAnswer() {
        var digests = added("alpha.example");
        sandbox.switches().storeClearTextPasswords(false);
        admin().sip()
                .updateAccount(
                        SipAccount.builder(digests).password("other-secret").build());
        sandbox.switches().storeClearTextPasswords(true);
        var ha1 = admin().sip().getAccount(digests).ha1();
        var nobody = new SipId("nobody", "alpha.example");

        for (var call : calls()) {
            for (var wrong : List.of("alice-web", "", " alice-sip", "ALICE-SIP")) {
                refusedAlike(ALICE, wrong, call);
            }
            refusedAlike(nobody, "alice-sip", call);
            refusedAlike(nobody, "", call);
            refusedAlike(digests, "other-secret", call);
            refusedAlike(digests, "", call);
            refusedAlike(digests, ha1, call);
            refusedAlike(new SipId("", ""), "", call);
        }
        assertThat(alpha().presence().getPresenceInformation(ALICE, "alice-sip").note())
                .isEqualTo("At work, call me");
    }

    @Test
    void aNewPasswordCountsAtOnce() {
        var id = added("alpha.example");
        alpha().sip().updateAccount(SipAccount.builder(id).password("changed").build());
        refusedAlike(id, SECRET, PresencePort::getPresenceInformation);
        assertThat(alpha().presence().getPresenceInformation(id, "changed")).isEqualTo(NOTHING);
    }

    @Test
    void watchersHaveTheStatusThatThePolicyGivesThem() {
        assertThat(alpha().presence().getWatchers(ALICE, "alice-sip"))
                .containsExactly(
                        new Watcher("bob.keller@alpha.example", "allow", true),
                        new Watcher("carla.rossi@alpha.example", "allow", true),
                        new Watcher("femke.de.vries@alpha.example", "allow", false),
                        new Watcher("recruiter@jobs.example", "deny", true));

        var id = added("alpha.example");
        assertThat(alpha().presence().getWatchers(id, SECRET)).isEmpty();
        for (var watcher : List.of("a@one.example", "b@one.example", "c@two.example", "d@three.example")) {
            sandbox.platform().addWatcher(id, watcher, false);
        }
        assertThat(statuses(id)).containsOnly("confirm");
        policy(id, List.of("one.example"), List.of("b@one.example", "two.example"), List.of("c@two.example"));
        assertThat(statuses(id)).containsExactly("allow", "deny", "confirm", "confirm");
    }

    @Test
    void policiesAreTidied() {
        var id = added("alpha.example");
        assertThat(alpha().presence().getPolicy(id, SECRET))
                .isEqualTo(new PresencePolicy(List.of(), List.of(), List.of()));
        policy(
                id,
                List.of("SIP:Bob@One.example", "bob@one.example", "", "eve@two.example", "Two.Example"),
                List.of("one.example"),
                null);
        assertThat(alpha().presence().getPolicy(id, SECRET))
                .isEqualTo(new PresencePolicy(
                        List.of("bob@one.example", "two.example"), List.of("one.example"), List.of()));

        policy(id, null, null, List.of("one.example"));
        assertThat(alpha().presence().getPolicy(id, SECRET))
                .isEqualTo(new PresencePolicy(List.of(), List.of(), List.of("one.example")));
    }

    @Test
    void contradictionsAreRefused() {
        var id = added("alpha.example");
        policy(id, List.of("one.example"), null, null);
        refused(
                FaultCode.INVALID_VALUE,
                "bob@one.example in two lists",
                () -> policy(id, List.of("bob@one.example"), List.of("sip:BOB@one.example"), null));
        assertThat(alpha().presence().getPolicy(id, SECRET).allow()).containsExactly("one.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "@one.example", "bob@", "bob@one", "two words@one.example", "one..example"})
    void whatIsNeitherAddressNorDomainIsRefused(String entry) {
        var id = added("alpha.example");
        refused(FaultCode.INVALID_VALUE, "", () -> policy(id, List.of(), List.of(entry), List.of()));
    }

    @Test
    void policiesHaveAnEnd() {
        var id = added("alpha.example");
        var many = IntStream.rangeClosed(0, 500)
                .mapToObj(i -> "u" + i + "@one.example")
                .toList();
        refused(FaultCode.INVALID_VALUE, "500", () -> policy(id, many, null, null));
        policy(id, many.subList(0, 500), null, null);
    }

    private static List<String> statuses(SipId id) {
        return alpha().presence().getWatchers(id, SECRET).stream()
                .map(Watcher::status)
                .toList();
    }

    private static void policy(SipId id, List<String> allow, List<String> deny, List<String> confirm) {
        alpha().presence().setPolicy(id, SECRET, new PresencePolicy(allow, deny, confirm));
    }

    private interface Call {
        void on(PresencePort port, SipId id, String password);
    }

    private static List<Call> calls() {
        return List.of(
                (port, id, password) -> port.setPresenceInformation(id, password, new PresenceInformation("x", "x")),
                PresencePort::getPresenceInformation,
                PresencePort::deletePresenceInformation,
                PresencePort::getWatchers,
                (port, id, password) -> port.setPolicy(id, password, new PresencePolicy(null, null, null)),
                PresencePort::getPolicy);
    }

    private static void refusedAlike(SipId id, String password, Call call) {
        refused(
                FaultCode.BAD_CREDENTIALS,
                "wrong SIP address or password",
                () -> call.on(alpha().presence(), id, password));
    }
}
