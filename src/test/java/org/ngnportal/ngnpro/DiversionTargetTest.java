package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.DiversionTarget.Kind;

class DiversionTargetTest {

    private static final SipId ALICE = new SipId("alice", "alpha.example");

    @ParameterizedTest
    @CsvSource({
        "'', NONE",
        "' ', NONE",
        "<voice-mailbox>, MAILBOX",
        "voice-mailbox, MAILBOX",
        "sip:bob@alpha.example, ADDRESS",
        "SIPS:bob@alpha.example;transport=tls, ADDRESS",
        "bob@alpha.example, OTHER",
        "tel:+31205550000, OTHER",
        "<mobile-number>, OTHER"
    })
    void aTargetIsOfAKindAndStaysAsItCame(String text, Kind kind) {
        var target = new DiversionTarget(text);
        assertThat(target.kind()).isEqualTo(kind);
        assertThat(target.text()).isEqualTo(text);
        assertThat(target.isMailbox()).isEqualTo(kind == Kind.MAILBOX);
        assertThat(target.isNone()).isEqualTo(kind == Kind.NONE);
        assertThat(target.address().isPresent()).isEqualTo(kind == Kind.ADDRESS);
    }

    @Test
    void theAddressOfATargetHasNoScheme() {
        assertThat(new DiversionTarget("sips:bob@alpha.example").address()).contains("bob@alpha.example");
    }

    @ParameterizedTest
    @CsvSource({
        "bob, sip:bob@alpha.example",
        "' 1001 ', sip:1001@alpha.example",
        "+31205550000, sip:+31205550000@alpha.example",
        "0031205550000@elsewhere.example, sip:0031205550000@alpha.example",
        "sip:bob@beta.example, sip:bob@beta.example",
        "SIPS:bob@beta.example, sips:bob@beta.example",
        "*21*@beta.example, sip:*21*@beta.example"
    })
    void whatIsTypedBecomesAnAddress(String typed, String target) {
        assertThat(DiversionTarget.typed(typed, ALICE)).contains(new DiversionTarget(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "bob@", "bob@host", "@beta.example", "a@b@beta.example", "bob@beta.example;x=1"})
    void otherTextsDoNot(String typed) {
        assertThat(DiversionTarget.typed(typed, ALICE)).isEmpty();
    }

    @Test
    void emptyTargetsAreNoDiversion() {
        assertThat(CallDiversions.ofTexts("", null, " ", null, null)).isEqualTo(CallDiversions.NONE);
        assertThat(CallDiversions.of(DiversionTarget.MAILBOX, null, null, null, null)
                        .isEmpty())
                .isFalse();
    }
}
