package org.ngnportal.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.AnsweringServer;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerList;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;

class PlatformNgnProTest {

    private static final Secret PASSWORD = new Secret("alpha-demo");

    @Test
    void aResellerIsRecognisedByHisOwnCredentials() {
        assertThat(authenticate("alpha", account(10, 10, null, "alpha", "Alpha Telecom", "", "")))
                .isEqualTo(new Actor.Customer(
                        new CustomerId(10), new CustomerId(10), true, "alpha", PASSWORD, "Alpha Telecom"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"10, true", "0, false", "-, false", "11, false", "12, false"})
    void aCustomerActsAsHisResellerOnlyWhenHeImpersonatesHim(Integer impersonate, boolean actsAsReseller) {
        var actor = authenticate("shop", account(11, 10, impersonate, "shop", "Shop", "", ""));

        assertThat(actor.actsAsReseller()).isEqualTo(actsAsReseller);
        assertThat(actor.tenant()).isEqualTo(new CustomerId(actsAsReseller ? 10 : 11));
    }

    @ParameterizedTest
    @CsvSource({"Shop Ltd, Jane, Doe, Shop Ltd", "N/A, Jane, Doe, Jane Doe", "'', Jane, '', Jane", "' ', '', '', shop"})
    void theShownNameIsTheBestThereIs(String organization, String first, String last, String shown) {
        assertThat(authenticate("shop", account(11, 10, null, "shop", organization, first, last))
                        .displayName())
                .isEqualTo(shown);
    }

    @Test
    void onlyTheVeryAccountIsTakenFromWhatTheWildcardFound() {
        var actor = authenticate(
                "a_b", account(20, 10, null, "axb", "Wrong", "", ""), account(21, 10, null, "A_B", "Right", "", ""));

        assertThat(actor.id()).isEqualTo(new CustomerId(21));
    }

    @Test
    void credentialsThatShowNoAccountOfThatNameAreRefused() {
        assertThatThrownBy(() -> authenticate("alpha", account(20, 10, null, "alphabet", "Wrong", "", "")))
                .isInstanceOfSatisfying(
                        NgnProException.Fault.class,
                        fault -> assertThat(fault.is(FaultCode.BAD_CREDENTIALS)).isTrue());
        assertThatThrownBy(() -> authenticate(" ")).isInstanceOf(NgnProException.Fault.class);
    }

    @Test
    void theServersRefusalIsPassedOn() {
        try (var server = new AnsweringServer(call -> {
                    throw new NgnProException.Fault(4711, "bad password");
                });
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            assertThatThrownBy(() -> new PlatformNgnPro(client).authenticate("alpha", PASSWORD))
                    .isInstanceOfSatisfying(
                            NgnProException.Fault.class,
                            fault -> assertThat(fault.code()).isEqualTo(4711));
        }
    }

    @Test
    void callsOfAnActorCarryHisCredentialsAlone() {
        try (var server = new AnsweringServer(call -> {
                    assertThat(call.credentials()).contains(Credentials.customer("alpha", "alpha-demo"));
                    return List.of();
                });
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var actor = new Actor.Customer(
                    new CustomerId(10), new CustomerId(10), true, "alpha", PASSWORD, "Alpha Telecom");

            assertThat(new PlatformNgnPro(client).as(actor).customer().getProperties(10))
                    .isEmpty();
        }
    }

    private static Actor.Customer authenticate(String username, CustomerAccount... found) {
        try (var server = new AnsweringServer(call -> {
                    assertThat(call.credentials()).contains(Credentials.customer(username, PASSWORD.reveal()));
                    assertThat(((CustomerQuery) call.arguments().getFirst()).filter())
                            .isEqualTo(CustomerQuery.Filter.byUsername(username));
                    return new CustomerList(Arrays.asList(found), found.length);
                });
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            return new PlatformNgnPro(client).authenticate(username, PASSWORD);
        }
    }

    private static CustomerAccount account(
            int id,
            int reseller,
            Integer impersonate,
            String username,
            String organization,
            String first,
            String last) {
        return CustomerAccount.builder()
                .id(id)
                .reseller(reseller)
                .resellerActive(true)
                .impersonate(impersonate)
                .username(username)
                .name(first, last)
                .organization(organization)
                .build();
    }
}
