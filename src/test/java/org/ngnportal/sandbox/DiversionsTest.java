package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;

class DiversionsTest extends RunningSandbox {

    private static final String BOX = CallDiversions.VOICE_MAILBOX;

    @Test
    void theSetIsReplaced() {
        var id = added("alpha.example");
        alpha().sip().setCallDiversions(id, CallDiversions.of("sip:+3120@alpha.example", BOX, BOX, null, null));
        alpha().sip().setCallDiversions(id, CallDiversions.of(null, null, "voice-mailbox", "bob@alpha.example", ""));

        assertThat(alpha().sip().getCallDiversions(id))
                .isEqualTo(new CallDiversions(null, null, BOX, "sip:bob@alpha.example", null, null));

        alpha().sip().setCallDiversions(id, CallDiversions.NONE);
        assertThat(alpha().sip().getCallDiversions(id).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "sip:", "tel:+3120", "sip:a b@alpha.example", "<script>@alpha.example", "sip:bob@"})
    void notEveryTextIsATarget(String target) {
        var id = added("alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "diversion FUNC",
                () -> alpha().sip().setCallDiversions(id, CallDiversions.of(target, null, null, null, null)));
    }
}
