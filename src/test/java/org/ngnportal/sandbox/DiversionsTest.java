package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.FaultCode;

class DiversionsTest extends RunningSandbox {

    private static final String BOX = DiversionTarget.VOICE_MAILBOX;

    @Test
    void theSetIsReplaced() {
        var id = added("alpha.example");
        alpha().sip().setCallDiversions(id, CallDiversions.ofTexts("sip:+3120@alpha.example", BOX, BOX, null, null));
        alpha().sip()
                .setCallDiversions(id, CallDiversions.ofTexts(null, null, "voice-mailbox", "bob@alpha.example", ""));

        assertThat(alpha().sip().getCallDiversions(id))
                .isEqualTo(CallDiversions.ofTexts(null, null, BOX, "sip:bob@alpha.example", null));

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
                () -> alpha().sip().setCallDiversions(id, CallDiversions.ofTexts(target, null, null, null, null)));
    }
}
