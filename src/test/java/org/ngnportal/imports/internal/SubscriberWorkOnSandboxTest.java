package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.batches.RowResult.Kind;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.Verdict;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.onboarding.AccountMarker;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;

class SubscriberWorkOnSandboxTest extends ImportBed {

    @Test
    void createsAnAccountWithAllThatGoesWithIt() {
        var number = number();
        var cells = everything(number);
        var row = row(order(wish(cells)));

        var result = done(row);

        assertThat(result.kind()).isEqualTo(Kind.DONE);
        var address = row.order().wish().address();
        var account = alphas().sip().getAccount(id(address));
        assertThat(new AccountMarker(row.id().value()).isOn(account)).isTrue();
        assertThat(account.groups()).contains("free-pstn", "prepaid", "voicemail", "missed-calls");
        assertThat(account.timeout()).isEqualTo(20);
        assertThat(account.callLimit()).isEqualTo(3);
        assertThat(account.rpid()).isEqualTo("31205551234");
        assertThat(alphas().voicemail().getAccount(id(address)).options().delete())
                .isTrue();
        var diversions = alphas().sip().getCallDiversions(id(address));
        assertThat(diversions.FNOA().isMailbox()).isTrue();
        assertThat(diversions.FBUS().text()).isEqualTo("sip:alice@alpha.example");
        assertThat(Addresses.aliasesOf(alphas(), address)).hasSize(2);
        assertThat(Addresses.numbersOf(alphas(), address)).containsExactly(number);
        assertThat(StartBalance.balance(alphas(), address)).isEqualTo(Money.of("12.5"));
        var delivery = new DeliveryId(row.id().value());
        assertThat(released).containsEntry(delivery, address);
        assertThat(prepared.get(delivery).way()).isEqualTo(DeliveryWay.LINK);
        assertThat(prepared.get(delivery).mail().sipPassword())
                .isEqualTo(row.order().wish().passwords().sip());
        assertThat(verdict(alpha, wish(cells)).kind()).isEqualTo(Verdict.Kind.UNCHANGED);

        assertThat(undone(row, result).kind()).isEqualTo(Kind.DONE);
        assertThat(alphas().sip().findAccount(id(address))).isEmpty();
        assertThat(alphas().enumeration().findNumber(NumberRanges.read(alphas()).id(number)))
                .isEmpty();
        assertThat(undone(row, result, true).kind()).isEqualTo(Kind.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sip.addAccount",
                "Voicemail.addAccount",
                "Sip.setCallDiversions",
                "Sip.addAlias",
                "Enum.addNumber",
                "Sip.addBalance"
            })
    void anAnswerThatIsLostIsFoundByTheRepetition(String operation) {
        var row = row(order(wish(everything(number()))));
        work.begin(alpha, List.of(row));
        sandbox.switches().loseNextAnswer(operation);

        assertThatThrownBy(() -> work.carryOut(row, session())).isInstanceOf(NgnProException.Unavailable.class);
        var result = finished(row, work.carryOut(again(row), session()));

        assertThat(result.kind()).isEqualTo(Kind.DONE);
        var address = row.order().wish().address();
        assertThat(bookings(address)).hasSize(1);
        assertThat(Addresses.aliasesOf(alphas(), address)).hasSize(2);
        assertThat(Addresses.numbersOf(alphas(), address)).hasSize(1);
        assertThat(released).containsValue(address);
        assertThat(work.carryOut(again(row), session()).kind()).isEqualTo(Kind.DONE);
        assertThat(bookings(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sip.addAccount",
                "Voicemail.addAccount",
                "Sip.setCallDiversions",
                "Sip.addAlias",
                "Enum.addNumber",
                "Sip.addBalance"
            })
    void whatThePlatformRefusesLeavesNothingBehind(String operation) {
        var number = number();
        var row = row(order(wish(everything(number))));
        sandbox.switches().failNext(operation, FaultCode.INVALID_VALUE);

        var result = done(row);

        assertThat(result.kind()).isEqualTo(Kind.REFUSED);
        assertThat(result.faultCode()).isEqualTo(FaultCode.INVALID_VALUE.code());
        assertThat(alphas().sip().findAccount(id(row.order().wish().address()))).isEmpty();
        assertThat(alphas().enumeration().findNumber(NumberRanges.read(alphas()).id(number)))
                .isEmpty();
        assertThat(dropped).containsExactly(new DeliveryId(row.id().value()));
        assertThat(released).isEmpty();
    }

    @Test
    void aNameThatSomebodyTookMeanwhileIsNotTouched() {
        var row = row(order(wish(fresh())));
        var address = row.order().wish().address();
        var taken = SipAccount.builder(id(address))
                .password("somebody-else")
                .name("Some", "Body")
                .email("some@body.example")
                .build();
        alphas().sip().addAccount(taken);

        assertThat(done(row).kind()).isEqualTo(Kind.REFUSED);
        assertThat(work.carryOut(again(row), session()).kind()).isEqualTo(Kind.REFUSED);
        assertThat(alphas().sip().getAccount(id(address)).lastName()).isEqualTo("Body");
    }

    @Test
    void theNextFreeNumberIsPickedOnce() {
        var cells = fresh("username", "next free", "domain", "voice.alpha.example");
        var row = row(order(wish(cells)));
        work.begin(alpha, List.of(row));
        sandbox.switches().loseNextAnswer("Sip.addAccount");

        assertThatThrownBy(() -> work.carryOut(row, session())).isInstanceOf(NgnProException.Unavailable.class);
        var result = finished(row, work.carryOut(again(row), session()));

        assertThat(result.kind()).isEqualTo(Kind.DONE);
        var address = SipAddress.parse(result.subject()).orElseThrow();
        assertThat(released).containsValue(address);
        assertThat(work.carryOut(again(row), session()).subject()).isEqualTo(address.toString());
        assertThat(undone(row, result).kind()).isEqualTo(Kind.DONE);
        assertThat(alphas().sip().findAccount(id(address))).isEmpty();
    }

    @Test
    void digestsAreSentWhereThePlatformKeepsNoClearPasswords() {
        sandbox.switches().storeClearTextPasswords(false);
        try {
            var encrypted = new SubscriberWork(
                    actor -> {
                        var known = tenants.settings(actor);
                        return new org.ngnportal.tenancy.TenantSettings(known.delegation(), false, known.properties());
                    },
                    org.mockito.Mockito.mock(org.ngnportal.delivery.Deliveries.class),
                    habits(),
                    new RowSettings(java.time.Duration.ZERO));
            var row = row(order(wish(fresh())));
            var wish = row.order().wish();

            assertThat(encrypted.carryOut(row, session()).kind()).isEqualTo(Kind.DONE);

            var account = alphas().sip().getAccount(id(wish.address()));
            assertThat(account.password()).isNull();
            var sip = PasswordDigests.of(wish.address(), wish.passwords().sip().reveal());
            assertThat(account.ha1()).isEqualTo(sip.ha1());
            var web = PasswordDigests.of(wish.address(), wish.passwords().web().reveal());
            assertThat(Known.Passwords.of(account).web()).isEqualTo(web.wireForm());
            var given = wish(Map.of(
                    ImportField.USERNAME, wish.address().toString(),
                    ImportField.SIP_PASSWORD, wish.passwords().sip().reveal(),
                    ImportField.WEB_PASSWORD, wish.passwords().web().reveal()));
            assertThat(verdict(alpha, given).kind()).isEqualTo(Verdict.Kind.UNCHANGED);
        } finally {
            sandbox.switches().storeClearTextPasswords(true);
        }
    }

    @Test
    void changesAreMadeAndPutBackFieldByField() {
        var address = existing();
        var before = alphas().sip().getAccount(id(address));
        var row = changing(address);

        var result = done(row);

        assertThat(result.kind()).isEqualTo(Kind.DONE);
        assertThat(prepared).isEmpty();
        var changed = alphas().sip().getAccount(id(address));
        assertThat(changed.lastName()).isEqualTo("Changed");
        assertThat(changed.quota()).isEqualTo(70);
        assertThat(changed.groups()).contains("vip", "anonymous", "voicemail").doesNotContain("missed-calls");
        assertThat(changed.properties()).contains(new SipProperty("kept", "as it was"));
        assertThat(verdict(alpha, row.order().wish()).kind()).isEqualTo(Verdict.Kind.UNCHANGED);
        assertThat(work.carryOut(again(row), session()).kind()).isEqualTo(Kind.DONE);

        assertThat(undone(row, result).kind()).isEqualTo(Kind.DONE);
        var back = alphas().sip().getAccount(id(address));
        assertThat(back.lastName()).isEqualTo(before.lastName());
        assertThat(back.quota()).isEqualTo(before.quota());
        assertThat(back.groups()).containsExactlyInAnyOrderElementsOf(before.groups());
        assertThat(Addresses.aliasesOf(alphas(), address)).isEmpty();
        assertThat(alphas().voicemail().findAccount(id(address))).isEmpty();
        assertThat(alphas().sip().getCallDiversions(id(address)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sip.updateAccount", "Voicemail.addAccount", "Sip.setCallDiversions", "Sip.addAlias"})
    void aChangeWhoseAnswerIsLostIsGoneOnWith(String operation) {
        var row = changing(existing());
        sandbox.switches().loseNextAnswer(operation);

        assertThatThrownBy(() -> work.carryOut(row, session())).isInstanceOf(NgnProException.Unavailable.class);
        assertThat(work.carryOut(again(row), session()).kind()).isEqualTo(Kind.DONE);
        assertThat(verdict(alpha, row.order().wish()).kind()).isEqualTo(Verdict.Kind.UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sip.updateAccount", "Voicemail.addAccount", "Sip.setCallDiversions", "Sip.addAlias"})
    void aChangeThatIsRefusedHalfWayIsPutBack(String operation) {
        var address = existing();
        var before = alphas().sip().getAccount(id(address));
        var row = changing(address);
        sandbox.switches().failNext(operation, FaultCode.INVALID_VALUE);

        assertThat(work.carryOut(row, session()).kind()).isEqualTo(Kind.REFUSED);
        var after = alphas().sip().getAccount(id(address));
        assertThat(after.lastName()).isEqualTo(before.lastName());
        assertThat(after.quota()).isEqualTo(before.quota());
        assertThat(after.groups()).containsExactlyInAnyOrderElementsOf(before.groups());
        assertThat(Addresses.aliasesOf(alphas(), address)).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedSinceTheCheckIsToldAndNotOverwritten() {
        var address = existing();
        var row = changing(address);
        alphas().sip()
                .updateAccount(alphas().sip().getAccount(id(address)).toBuilder()
                        .quota(99)
                        .build());

        var result = work.carryOut(row, session());

        assertThat(result.kind()).isEqualTo(Kind.REFUSED);
        assertThat(result.words().values()).containsExactly("quota");
        assertThat(alphas().sip().getAccount(id(address)).lastName()).isEqualTo("Before");
    }

    @Test
    void ordersAreWrittenAndReadAsJson() {
        var order = order(wish(everything(number())));
        var json = tools.jackson.databind.json.JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsBytes(order), SubscriberOrder.class))
                .isEqualTo(order);
        assertThat(order.toString())
                .doesNotContain(order.wish().passwords().sip().reveal());
        assertThat(order.wish().passwords().toString())
                .doesNotContain(order.wish().passwords().sip().reveal());
    }
}
