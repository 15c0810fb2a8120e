package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;

/** What resellers delegate, and who lifts whose block (contract sections 4.1 and 4.3). */
class RightsTest extends RunningSandbox {

    @Test
    void pstnSettingsNeedTheRight() {
        customer("plain", null, 0, Map.of());
        admin().sip().addDomain(SipDomain.of("plain.example", idOf("plain"), null));
        var id = added("plain.example");
        List<Consumer<SipAccount.Builder>> changes = List.of(
                account -> account.groups(List.of("free-pstn")),
                account -> account.rpid("31205550000"),
                account -> account.callLimit(2),
                account -> account.quota(10));
        for (var change : changes) {
            var update = SipAccount.builder(id);
            change.accept(update);
            refused(
                    FaultCode.NOT_ALLOWED,
                    "pstn_changes",
                    () -> as("plain").sip().updateAccount(update.build()));
            var other = account(fresh("plain.example"));
            change.accept(other);
            refused(
                    FaultCode.NOT_ALLOWED,
                    "pstn_changes",
                    () -> as("plain").sip().addAccount(other.build()));
        }
        refused(FaultCode.NOT_ALLOWED, "pstn_changes", () -> as("plain").sip().addToGroup(id, "free-pstn"));
        refused(FaultCode.NOT_ALLOWED, "pstn_changes", () -> as("plain").sip().addToGroup(id, "quota"));
        refused(FaultCode.NOT_ALLOWED, "sms_access", () -> as("plain").sip().addToGroup(id, "sms"));
        assertThat(as("plain").sip().getGroups(id)).isEmpty();
    }

    @Test
    void savingWhatWasReadNeedsNoRight() {
        customer("echo", null, 0, Map.of());
        admin().sip().addDomain(SipDomain.of("echo.example", idOf("echo"), null));
        var id = fresh("echo.example");
        admin().sip()
                .addAccount(account(id)
                        .rpid("31205550000")
                        .callLimit(2)
                        .quota(10)
                        .prepaid(true)
                        .groups(List.of("free-pstn", "sms"))
                        .build());
        var read = as("echo").sip().getAccount(id);

        assertThat(as("echo").sip().updateAccount(read).groups()).containsExactly("free-pstn", "prepaid", "sms");
    }

    @Test
    void aCustomerNeedsTheRightOfItsResellerToo() {
        int limited = customer("limited", null, 0, Map.of());
        customer("ambitious", limited, 0, Map.of("pstn_changes", "1"));
        admin().sip().addDomain(SipDomain.of("ambitious.example", idOf("ambitious"), null));
        var id = added("ambitious.example");

        refused(
                FaultCode.NOT_ALLOWED,
                "pstn_changes",
                () -> as("ambitious").sip().addToGroup(id, "free-pstn"));
        shop().sip().addToGroup(new SipId("jan.peeters", "shop.alpha.example"), "free-pstn");
    }

    @Test
    void whoMayNotGrantCreditGrantsPstnPrepaid() {
        var id = fresh("beta.example");
        var stored = beta().sip()
                .addAccount(
                        account(id).prepaid(false).groups(List.of("free-pstn")).build());
        assertThat(stored.prepaid()).isTrue();
        assertThat(stored.groups()).containsExactly("free-pstn", "prepaid");

        refused(
                FaultCode.NOT_ALLOWED,
                "prepaid_changes",
                () -> beta().sip()
                        .updateAccount(SipAccount.builder(id).prepaid(false).build()));
        refused(FaultCode.NOT_ALLOWED, "prepaid_changes", () -> beta().sip().removeFromGroup(id, "prepaid"));

        var later = added("beta.example");
        beta().sip().addToGroup(later, "free-pstn");
        assertThat(beta().sip().getAccount(later).prepaid()).isTrue();
    }

    @Test
    void whoMayGrantCreditChoosesPrepaidOrNot() {
        var id = added("alpha.example", "free-pstn");
        alpha().sip().addToGroup(id, "prepaid");
        assertThat(alpha().sip().getAccount(id).prepaid()).isTrue();
        alpha().sip().updateAccount(SipAccount.builder(id).prepaid(false).build());
        assertThat(alpha().sip().getGroups(id)).containsExactly("free-pstn");
    }

    @Test
    void aCustomerCannotLiftTheBlockOfItsReseller() {
        var id = added("shop.alpha.example");
        alpha().sip().addToGroup(id, "blocked");
        assertThat(blockedBy(id)).isEqualTo("reseller");

        refused(
                FaultCode.NOT_ALLOWED,
                "blocked by the reseller",
                () -> shop().sip().removeFromGroup(id, "blocked"));
        refused(
                FaultCode.NOT_ALLOWED,
                "blocked by the reseller",
                () -> shop().sip()
                        .updateAccount(SipAccount.builder(id).groups(List.of()).build()));
        shop().sip()
                .updateAccount(SipAccount.builder(id)
                        .properties(List.of(new SipProperty("blocked_by", "customer")))
                        .build());
        assertThat(blockedBy(id)).isEqualTo("reseller");

        alpha().sip().removeFromGroup(id, "blocked");
        assertThat(blockedBy(id)).isNull();
    }

    @Test
    void aCustomerLiftsItsOwnBlock() {
        var id = added("shop.alpha.example");
        shop().sip().addToGroup(id, "blocked");
        assertThat(blockedBy(id)).isEqualTo("customer");

        shop().sip().removeFromGroup(id, "blocked");
        assertThat(shop().sip().getGroups(id)).isEmpty();
    }

    private static String blockedBy(SipId id) {
        return admin().sip().getAccount(id).properties().stream()
                .filter(property -> "blocked_by".equals(property.name()))
                .map(SipProperty::value)
                .findFirst()
                .orElse(null);
    }
}
