package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;

class VoicemailTest extends RunningSandbox {

    @Test
    void aMailboxGetsANumberOfItsOwn() {
        var one = added("alpha.example");
        var two = added("alpha.example");
        var first = alpha().voicemail().addAccount(box(one, "1234"));
        var second = alpha().voicemail().addAccount(box(two, "1234"));

        assertThat(first.mailbox()).matches("\\d+").isNotEqualTo(second.mailbox());
        assertThat(alpha().voicemail().getAccount(one)).isEqualTo(first);
        assertThat(alpha().sip().getGroups(one)).containsExactly("voicemail");
    }

    @Test
    void thereIsOneAtMost() {
        var id = added("alpha.example");
        refused(
                FaultCode.VOICEMAIL_NOT_FOUND,
                id.toString(),
                () -> alpha().voicemail().getAccount(id));
        refused(
                FaultCode.VOICEMAIL_NOT_FOUND,
                id.toString(),
                () -> alpha().voicemail().updateAccount(box(id, "1")));
        refused(
                FaultCode.VOICEMAIL_NOT_FOUND,
                id.toString(),
                () -> alpha().voicemail().deleteAccount(id));

        alpha().voicemail().addAccount(box(id, "1234"));
        refused(
                FaultCode.VOICEMAIL_EXISTS,
                id.toString(),
                () -> alpha().voicemail().addAccount(box(id, "1")));

        alpha().voicemail().deleteAccount(id);
        assertThat(alpha().sip().getGroups(id)).isEmpty();
        refused(
                FaultCode.VOICEMAIL_NOT_FOUND,
                id.toString(),
                () -> alpha().voicemail().getAccount(id));
    }

    @Test
    void withoutAccountThereIsNoMailbox() {
        var nobody = new SipId("nobody", "alpha.example");
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                nobody.toString(),
                () -> alpha().voicemail().addAccount(box(nobody, "1")));
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                nobody.toString(),
                () -> alpha().voicemail().getAccount(nobody));
    }

    @Test
    void absentFieldsStayAndTheNumberCannotBeChosen() {
        var id = added("alpha.example");
        var before = alpha().voicemail().addAccount(box(id, "1234"));
        var after = alpha().voicemail()
                .updateAccount(new VoicemailAccount(id, "1", "New Name", null, "", "x", null, Map.of()));

        assertThat(after).usingRecursiveComparison().ignoringFields("name").isEqualTo(before);
        assertThat(after.name()).isEqualTo("New Name");
    }

    @Test
    void aPinIsDigits() {
        var id = added("alpha.example");
        refused(FaultCode.INVALID_VALUE, "PIN", () -> alpha().voicemail().addAccount(box(id, "12a4")));
        refused(FaultCode.INVALID_VALUE, "PIN", () -> alpha().voicemail().addAccount(box(id, null)));
        refused(FaultCode.INVALID_VALUE, "PIN", () -> alpha().voicemail().addAccount(box(id, "1".repeat(17))));
    }

    private static VoicemailAccount box(SipId id, String pin) {
        return VoicemailAccount.of(id, "Test Person", "test@example.org", pin, true);
    }
}
