package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.MediaTraceFilter;
import org.ngnportal.ngnpro.RatingEntity;
import org.ngnportal.ngnpro.RatingEntityProfiles;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.ngnpro.soap.PortModel;

/** Faults that are answers like others never come as faults where one asks whether there is something (section 5.2). */
class NormalFlowTest extends RunningSandbox {

    private static final SipId NOBODY = new SipId("nobody", "alpha.example");

    @Test
    void anAccountThatIsMissingIsNone() {
        var id = added("alpha.example");
        assertThat(alpha().sip().findAccount(id))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(id));
        assertThat(alpha().sip().findAccount(NOBODY)).isEmpty();
        refused(FaultCode.ACCOUNT_NOT_FOUND, "nobody", () -> alpha().sip().getAccount(NOBODY));
    }

    @Test
    void groupsAreJoinedAndLeftAsOftenAsOneLikes() {
        var id = added("alpha.example");
        assertThat(alpha().sip().joinGroup(id, "vip")).isTrue();
        assertThat(alpha().sip().joinGroup(id, "vip")).isFalse();
        assertThat(alpha().sip().leaveGroup(id, "vip")).isTrue();
        assertThat(alpha().sip().leaveGroup(id, "vip")).isFalse();
        refused(FaultCode.ACCOUNT_NOT_FOUND, "nobody", () -> alpha().sip().joinGroup(NOBODY, "vip"));
    }

    @Test
    void aMailboxThatIsMissingIsNone() {
        var id = added("alpha.example");
        assertThat(alpha().voicemail().findAccount(id)).isEmpty();
        assertThat(alpha().voicemail().findAccount(NOBODY)).isEmpty();
        assertThat(alpha().voicemail().removeAccount(id)).isFalse();
        alpha().voicemail().addAccount(VoicemailAccount.of(id, "Box", "box@alpha.example", "1234", false));
        assertThat(alpha().voicemail().findAccount(id)).isPresent();
        assertThat(alpha().voicemail().removeAccount(id)).isTrue();
    }

    @Test
    void profilesThatAreMissingAreNone() {
        var entity = RatingEntity.subscriber(added("alpha.example"));
        assertThat(alpha().rating().findEntityProfiles(entity)).isEmpty();
        assertThat(alpha().rating().removeEntityProfiles(entity)).isFalse();
        alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, "x", null));
        assertThat(alpha().rating().findEntityProfiles(entity)).isPresent();
        assertThat(alpha().rating().removeEntityProfiles(entity)).isTrue();
        refused(FaultCode.INVALID_VALUE, "", () -> alpha().rating().findEntityProfiles(new RatingEntity("x")));
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultCode.class,
            names = {"VOICEMAIL_NOT_FOUND", "ENUM_NUMBER_NOT_FOUND", "MEDIA_TRACE_NOT_FOUND", "NOT_ALLOWED"})
    void otherAnswersThatSayNone(FaultCode code) {
        sandbox.switches().failNext("Sip.getCreditHistory", code);
        sandbox.switches().failNext("Enum.getNumber", code);
        sandbox.switches().failNext("Sip.getMediaTrace", code);
        var number = new EnumId(new E164Number("31205550000"), "e164.arpa");
        var filter = new MediaTraceFilter("192.0.2.1", "x", "a", "b");

        told(
                code == FaultCode.VOICEMAIL_NOT_FOUND,
                code,
                () -> assertThat(alpha().sip().findCreditHistory(NOBODY, 10).entries())
                        .isEmpty());
        told(
                code == FaultCode.ENUM_NUMBER_NOT_FOUND,
                code,
                () -> assertThat(alpha().enumeration().findNumber(number)).isEmpty());
        told(
                code == FaultCode.MEDIA_TRACE_NOT_FOUND,
                code,
                () -> assertThat(alpha().sip().findMediaTrace(filter)).isEmpty());
    }

    @Test
    void noneOfThisIsAnOperation() {
        for (var port : SoapDispatcher.PORTS.keySet()) {
            assertThat(PortModel.of(port).operations().keySet())
                    .doesNotContain("findAccount", "joinGroup", "leaveGroup", "findNumber", "findEntityProfiles");
        }
    }

    private static void told(boolean normal, FaultCode code, Runnable call) {
        if (normal) {
            call.run();
        } else {
            refused(code, "", call::run);
        }
    }
}
