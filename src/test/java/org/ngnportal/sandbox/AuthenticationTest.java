package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipDomainQuery;

class AuthenticationTest extends RunningSandbox {

    @ParameterizedTest
    @CsvSource({
        "admin, wrong, true",
        "admin, sandbox-admin, false",
        "alpha, wrong, false",
        "alpha, alpha-demo, true",
        "alpha, beta-demo, false",
        "nobody, '', false",
        "'', '', true"
    })
    void wrongCredentialsAreRefused(String username, String password, boolean admin) {
        refused(
                FaultCode.BAD_CREDENTIALS,
                "wrong username or password",
                () -> domains(client.open(new Credentials(username, password, admin, null))));
    }

    @Test
    void usernamesOfCustomersAreReadInAnyCase() {
        assertThat(domains(client.open(Credentials.customer("Alpha", "alpha-demo"))))
                .isEqualTo(3);
    }

    @Test
    void anAdministratorWhoImpersonatesNobodySeesAll() {
        assertThat(domains(admin())).isEqualTo(5);
        assertThat(domains(client.open(new Credentials("admin", "sandbox-admin", true, null))))
                .isEqualTo(5);
    }

    @Test
    void anAdministratorSeesWhatTheImpersonatedCustomerSees() {
        assertThat(domains(impersonating(idOf("alpha")))).isEqualTo(3);
        assertThat(domains(impersonating(idOf("alpha-shop")))).isEqualTo(1);
    }

    @Test
    void anUnknownCustomerCannotBeImpersonated() {
        refused(FaultCode.CUSTOMER_NOT_FOUND, "Customer 424242 does not exist", () -> domains(impersonating(424242)));
    }

    @Test
    void aCustomerCannotImpersonateByTheHeader() {
        int beta = idOf("beta");
        refused(
                FaultCode.NOT_ALLOWED,
                "impersonate",
                () -> domains(client.open(new Credentials("alpha", "alpha-demo", false, beta))));
    }

    @Test
    void aCustomerWithTheAttributeHasItsResellersRights() {
        int alpha = idOf("alpha");
        int deputy = customer("deputy", alpha, alpha, Map.of());

        assertThat(domains(as("deputy"))).isEqualTo(3);
        assertThat(domains(impersonating(deputy))).isEqualTo(3);
    }

    @Test
    void theAttributeDoesNotReachOtherResellers() {
        sandbox.platform()
                .addCustomer(CustomerAccount.builder()
                        .reseller(idOf("alpha"))
                        .impersonate(idOf("beta"))
                        .username("stranger")
                        .password("stranger-pw")
                        .build());

        assertThat(domains(as("stranger"))).isZero();
    }

    private static int domains(NgnProSession session) {
        return session.sip()
                .getDomains(new SipDomainQuery(SipDomainQuery.Filter.ALL, null, null))
                .total();
    }
}
