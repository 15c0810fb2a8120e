package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.batches.RowResult.Kind;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Money;

class UndoOnSandboxTest extends ImportBed {

    @Test
    void undoingLeavesWhatWasChangedSince() {
        var address = existing();
        var row = changing(address);
        var result = done(row);
        alphas().sip()
                .updateAccount(alphas().sip().getAccount(id(address)).toBuilder()
                        .quota(99)
                        .build());

        var undone = undone(row, result);

        assertThat(undone.kind()).isEqualTo(Kind.REFUSED);
        assertThat(undone.words().values()).containsExactly("quota");
        var account = alphas().sip().getAccount(id(address));
        assertThat(account.quota()).isEqualTo(99);
        assertThat(account.lastName()).isEqualTo("Before");
    }

    @Test
    void aNewAccountThatWasUsedStaysAndItsStartBalanceIsTakenBackOnce() {
        var row = row(order(wish(everything(number()))));
        var result = done(row);
        var address = row.order().wish().address();
        alphas().sip()
                .updateAccount(alphas().sip().getAccount(id(address)).toBuilder()
                        .name("Renamed", "Person")
                        .build());
        sandbox.switches().loseNextAnswer("Sip.addBalance");

        assertThatThrownBy(() -> undone(row, result)).isInstanceOf(NgnProException.Unavailable.class);
        var undone = undone(row, result, true);

        assertThat(undone.kind()).isEqualTo(Kind.REFUSED);
        assertThat(alphas().sip().getAccount(id(address)).lastName()).isEqualTo("Person");
        assertThat(StartBalance.balance(alphas(), address)).isEqualTo(Money.ZERO);
        assertThat(bookings(address)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enum.deleteNumber", "Sip.deleteAlias", "Voicemail.deleteAccount", "Sip.deleteAccount"})
    void undoingGoesOnAfterALostAnswer(String operation) {
        var row = row(order(wish(everything(number()))));
        var result = done(row);
        sandbox.switches().loseNextAnswer(operation);

        assertThatThrownBy(() -> undone(row, result)).isInstanceOf(NgnProException.Unavailable.class);

        assertThat(undone(row, result, true).kind()).isEqualTo(Kind.DONE);
        assertThat(alphas().sip().findAccount(id(row.order().wish().address()))).isEmpty();
    }

    @Test
    void undoingAgainLeavesWhatWasChangedSinceToo() {
        var row = row(order(wish(fresh())));
        var result = done(row);
        var address = row.order().wish().address();
        alphas().sip()
                .updateAccount(alphas().sip().getAccount(id(address)).toBuilder()
                        .name("Renamed", "Person")
                        .build());

        assertThat(undone(row, result, true).kind()).isEqualTo(Kind.REFUSED);
        assertThat(alphas().sip().findAccount(id(address))).isPresent();
    }
}
