package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;

/** Rejected callers and barred prefixes. */
class ReachabilityTest extends RunningSandbox {

    @ParameterizedTest
    @CsvSource({
        "sip:Eve@Example.ORG, sip:eve@example.org",
        "eve@example.org, sip:eve@example.org",
        "sips:eve@example.org, sip:eve@example.org",
        "%@example.org, sip:%@example.org",
        "example.org, sip:example.org",
        "+31201234567, sip:+31201234567"
    })
    void rejectedCallersAreSipAddresses(String sent, String kept) {
        var id = added("alpha.example");
        alpha().sip().setRejectMembers(id, List.of(sent));
        assertThat(alpha().sip().getRejectMembers(id)).containsExactly(kept);
    }

    @Test
    void aListOfRejectedCallersReplacesTheOneBefore() {
        var id = added("alpha.example");
        assertThat(alpha().sip().getRejectMembers(id)).isEmpty();
        alpha().sip().setRejectMembers(id, List.of("b@example.org", "", "a@example.org", "sip:B@example.org"));
        assertThat(alpha().sip().getRejectMembers(id)).containsExactly("sip:b@example.org", "sip:a@example.org");
        alpha().sip().setRejectMembers(id, List.of("c@example.org"));
        assertThat(alpha().sip().getRejectMembers(id)).containsExactly("sip:c@example.org");
        alpha().sip().setRejectMembers(id, List.of());
        assertThat(alpha().sip().getRejectMembers(id)).isEmpty();
    }

    @Test
    void aRefusedListLeavesTheOneBefore() {
        var id = added("alpha.example");
        alpha().sip().setRejectMembers(id, List.of("a@example.org"));
        refused(
                FaultCode.INVALID_VALUE,
                "rejected callers",
                () -> alpha().sip().setRejectMembers(id, List.of("b@example.org", "not an address")));
        refused(
                FaultCode.INVALID_VALUE,
                "rejected callers",
                () -> alpha().sip().setRejectMembers(id, List.of("x".repeat(256))));
        refused(
                FaultCode.INVALID_VALUE,
                "500",
                () -> alpha().sip()
                        .setRejectMembers(
                                id,
                                IntStream.rangeClosed(0, 500)
                                        .mapToObj(i -> "u" + i + "@x.org")
                                        .toList()));
        assertThat(alpha().sip().getRejectMembers(id)).containsExactly("sip:a@example.org");
    }

    @Test
    void aListOfBarredPrefixesReplacesTheOneBefore() {
        var id = added("alpha.example");
        assertThat(alpha().sip().getBarringPrefixes(id)).isEmpty();
        alpha().sip().setBarringPrefixes(id, prefixes("+31900", "", "+31 (906)", "+31-900"));
        assertThat(alpha().sip().getBarringPrefixes(id)).isEqualTo(prefixes("+31900", "+31906"));
        alpha().sip().setBarringPrefixes(id, prefixes("+1"));
        assertThat(alpha().sip().getBarringPrefixes(id)).isEqualTo(prefixes("+1"));
        alpha().sip().setBarringPrefixes(id, List.of());
        assertThat(alpha().sip().getBarringPrefixes(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31900", "0031900", "+031", "+", "+31x", "+1234567890123456", "%"})
    void whatIsNoPrefixIsRefused(String prefix) {
        var id = added("alpha.example");
        alpha().sip().setBarringPrefixes(id, prefixes("+31900"));
        refused(
                FaultCode.INVALID_VALUE,
                prefix,
                () -> alpha().sip().setBarringPrefixes(id, prefixes("+31906", prefix)));
        assertThat(alpha().sip().getBarringPrefixes(id)).isEqualTo(prefixes("+31900"));
    }

    @Test
    void prefixesHaveAnEnd() {
        var id = added("alpha.example");
        var many = IntStream.rangeClosed(100, 200)
                .mapToObj(i -> new BarringPrefix("+" + i))
                .toList();
        refused(FaultCode.INVALID_VALUE, "100", () -> alpha().sip().setBarringPrefixes(id, many));
        alpha().sip().setBarringPrefixes(id, many.subList(0, 100));
    }

    @Test
    void barringDoesNotAskForPstnAccess() {
        var id = added("alpha.example");
        assertThat(alpha().sip().getGroups(id)).isEmpty();
        alpha().sip().setBarringPrefixes(id, prefixes("+31900"));
        assertThat(alpha().sip().getGroups(id)).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheAccountSeesAndChangesNothing() {
        var id = added("alpha.example");
        alpha().sip().setRejectMembers(id, List.of("a@example.org"));
        alpha().sip().setBarringPrefixes(id, prefixes("+31900"));
        for (var stranger : List.of(beta().sip(), shop().sip())) {
            refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> stranger.getRejectMembers(id));
            refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> stranger.setRejectMembers(id, List.of()));
            refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> stranger.getBarringPrefixes(id));
            refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> stranger.setBarringPrefixes(id, List.of()));
            refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> stranger.getAcceptRules(id));
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.setAcceptRules(id, new AcceptRules(null, null)));
        }
        assertThat(alpha().sip().getRejectMembers(id)).hasSize(1);
        assertThat(alpha().sip().getBarringPrefixes(id)).hasSize(1);
    }

    @Test
    void emptyAnswersAreArraysAndMissingListsClear() throws Exception {
        var id = added("alpha.example");
        var key = "<sipId><username>" + id.username() + "</username><domain>" + id.domain() + "</domain></sipId>";
        for (var list : List.of("RejectMembers", "BarringPrefixes")) {
            assertThat(call("get" + list, key).text()).containsPattern("arrayType=\"[^\"]*\\[0]\"");
        }
        alpha().sip().setRejectMembers(id, Collections.nCopies(2, "a@example.org"));
        assertThat(call("setRejectMembers", key + "<members/>").status()).isEqualTo(200);
        assertThat(alpha().sip().getRejectMembers(id)).isEmpty();
        alpha().sip().setBarringPrefixes(id, prefixes("+31900"));
        assertThat(call("setBarringPrefixes", key).status()).isEqualTo(200);
        assertThat(alpha().sip().getBarringPrefixes(id)).isEmpty();
        assertThat(call("setBarringPrefixes", key + "<prefixes><item><x/></item></prefixes>")
                        .faultCode())
                .isEqualTo(FaultCode.MALFORMED_REQUEST.code());
    }

    @Test
    void rulesGoWithTheirAccount() {
        var id = added("alpha.example");
        alpha().sip().setRejectMembers(id, List.of("a@example.org"));
        alpha().sip().deleteAccount(id);
        alpha().sip().addAccount(account(id).build());
        assertThat(alpha().sip().getRejectMembers(id)).isEmpty();
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                "nobody",
                () -> alpha().sip().getRejectMembers(new SipId("nobody", "alpha.example")));
    }

    private static Wire.Answer call(String operation, String content) throws Exception {
        return Wire.post(sandbox.url(), Wire.envelope(SipPort.NAMESPACE, operation, content));
    }

    private static List<BarringPrefix> prefixes(String... texts) {
        return List.of(texts).stream().map(BarringPrefix::new).toList();
    }
}
