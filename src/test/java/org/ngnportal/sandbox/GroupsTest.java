package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;

class GroupsTest extends RunningSandbox {

    @Test
    void membershipBeginsAndEndsOnce() {
        var id = added("alpha.example");
        alpha().sip().addToGroup(id, "intercept");
        refused(
                FaultCode.ALREADY_IN_GROUP,
                id + " is already in the group intercept",
                () -> alpha().sip().addToGroup(id, "intercept"));
        assertThat(alpha().sip().getGroups(id)).containsExactly("intercept");

        alpha().sip().removeFromGroup(id, "intercept");
        refused(
                FaultCode.NOT_IN_GROUP,
                id + " is not in the group intercept",
                () -> alpha().sip().removeFromGroup(id, "intercept"));
        assertThat(alpha().sip().getGroups(id)).isEmpty();
    }

    @Test
    void aGroupHasAName() {
        var id = added("alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "name of the group",
                () -> alpha().sip().addToGroup(id, " "));
        refused(FaultCode.INVALID_VALUE, "longer than 64", () -> alpha().sip().addToGroup(id, "g".repeat(65)));
    }

    @Test
    void theMailboxDecidesOnItsGroup() {
        var id = added("alpha.example");
        refused(FaultCode.INVALID_VALUE, "voicemail", () -> alpha().sip().addToGroup(id, "voicemail"));
    }
}
