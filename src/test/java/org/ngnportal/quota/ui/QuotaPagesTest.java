package org.ngnportal.quota.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.prepaid.Money;
import org.ngnportal.quota.BalanceWarning;
import org.ngnportal.quota.BalanceWarnings;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.quota.QuotaParts;
import org.ngnportal.tenancy.Actor;

class QuotaPagesTest {

    private static final Actor ACTOR = FakePlatform.reseller();

    private final BalanceWarnings warnings = mock(BalanceWarnings.class);

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.GERMANY);
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @CsvSource({"12.50, 50, 25, portal-good", "49.999, 50, 99, portal-warning", "50, 50, 100, portal-bad"})
    void theBarSaysHowMuchIsUsed(String spent, int limit, int percent, String tone) {
        var usage = usage(spent, limit);
        var bar = new UsageBar(usage);

        assertThat(usage.percent()).isEqualTo(percent);
        assertThat(bar.getElement().getAttribute("aria-label")).isEqualTo(percent + " % des Monatslimits");
        assertThat(bar.getClassNames()).contains(tone);
    }

    @Test
    void withoutLimitThereIsNoBar() {
        assertThat(new UsageFigures(usage("3", 0)).getElement().getTextRecursively())
                .containsPattern("3,00\\h€ verbraucht")
                .contains("Es gibt kein Monatslimit");
    }

    @Test
    void whatCannotBeSetStaysInItsFieldWithTheReason() {
        doThrow(QuotaParts.absurd()).when(warnings).set(any(), any());
        UI.getCurrent().add(section());
        _get(TextField.class).setValue("viel");

        _click(_get(Button.class, spec -> spec.withText("Speichern")));

        assertThat(_get(TextField.class).getValue()).isEqualTo("viel");
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        assertThat(_get(TextField.class).getErrorMessage()).contains("höchstens 10.000");
    }

    @Test
    void theAmountIsReadAsOneTypesIt() {
        UI.getCurrent().add(section());
        assertThat(_get(TextField.class).getValue()).isEqualTo("2,5");
        _get(TextField.class).setValue("7,25");

        _click(_get(Button.class, spec -> spec.withText("Speichern")));

        verify(warnings).set(ACTOR, Money.of("7.25"));
    }

    private BalanceWarningSection section() {
        return new BalanceWarningSection(
                warnings, ACTOR, new BalanceWarning(Money.of("2.5"), "pia@mail.example", "EUR"), true);
    }

    private static MonthlyUsage usage(String spent, int limit) {
        return new MonthlyUsage(Money.of(spent), 3, limit, false, LocalDate.of(2026, 11, 1), "EUR");
    }
}
