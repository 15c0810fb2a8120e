package org.ngnportal.prepaid.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngnportal.prepaid.CreditEntry;
import org.ngnportal.prepaid.CreditStatement;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;

class HistoryCsvTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 0);

    @Test
    void whatPeopleWroteIsNoFormulaAndNumbersStayNumbers() {
        var entry = entry("=HYPERLINK(\"http://evil\")", "-2.5", NOON);

        var csv =
                HistoryCsv.of(new SipAddress("a", "alpha.example"), new CreditStatement(List.of(entry), true, "+EUR"));

        assertThat(csv.lines().skip(1))
                .containsExactly("\"a@alpha.example\",\"2026-11-20T12:00\",\"Add balance\","
                        + "\"'=HYPERLINK(\"\"http://evil\"\")\",-2.5000,7.5000,\"'+EUR\",\"\"");
    }

    @Test
    void sumsAreExact() {
        var statement = new CreditStatement(
                List.of(entry("a", "0.1", NOON), entry("b", "0.2", NOON), entry("c", "-0.3001", NOON)), true, "");

        assertThat(statement.added()).isEqualTo(Money.of("0.3"));
        assertThat(statement.spent()).isEqualTo(Money.of("-0.3001"));
    }

    @Test
    void filterLooksAtWordsPeriodAndPrice() {
        var today = LocalDate.of(2026, 11, 22);
        var call = new CreditEntry(
                NOON, "Debit balance", "Session to 0031 for 5s", Money.ZERO, Money.ZERO, "abc@192.0.2.1");
        var initial = HistoryFilter.INITIAL;

        assertThat(initial.matches(call, today)).as("costs nothing").isFalse();
        assertThat(initial.withFreeCalls(true).withText(" ABC ").matches(call, today))
                .isTrue();
        assertThat(initial.withFreeCalls(true).withText("0049").matches(call, today))
                .isFalse();
        assertThat(initial.matches(entry("old", "1", NOON.minusDays(100)), today))
                .isFalse();
        assertThat(initial.withPeriod(HistoryFilter.Period.EVERYTHING)
                        .matches(entry("old", "1", NOON.minusDays(1000)), today))
                .isTrue();
        var changed =
                initial.withText("x").withPeriod(HistoryFilter.Period.THIS_YEAR).withFreeCalls(true);
        assertThat(HistoryFilter.of(changed.parameters())).isEqualTo(changed);
    }

    @Test
    void ownReferenceIsNotShown() {
        assertThat(entry("Thanks [ref 0123456789abcdef0123]", "1", NOON).words())
                .isEqualTo("Thanks");
        assertThat(entry("Thanks [ref 1]", "1", NOON).words()).isEqualTo("Thanks [ref 1]");
    }

    private static CreditEntry entry(String description, String value, LocalDateTime at) {
        return new CreditEntry(at, "Add balance", description, Money.of(value), Money.of("7.5"), "");
    }
}
