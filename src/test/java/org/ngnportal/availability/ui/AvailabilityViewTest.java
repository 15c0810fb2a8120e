package org.ngnportal.availability.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.availability.Admitted;
import org.ngnportal.availability.Availability;
import org.ngnportal.availability.CallScreening;
import org.ngnportal.availability.Interval;
import org.ngnportal.availability.RejectedCaller;
import org.ngnportal.availability.TemporaryRule;
import org.ngnportal.availability.WeekPlan;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;

class AvailabilityViewTest {

    private static final Actor ACTOR = FakePlatform.reseller();
    private static final Interval NIGHT = new Interval(
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(22, 0),
            LocalTime.of(7, 0),
            new Admitted(List.of("family", "<b>Chess</b>")));

    private final Availability availability = mock(Availability.class);

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.UK);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void doNotDisturbBeginsForThoseChosen() {
        show(screening(
                true,
                Optional.of(new TemporaryRule(Admitted.EVERYBODY, Instant.now().plusSeconds(600)))));
        assertThat(words()).contains("You can be reached");

        _click(_get(Button.class, spec -> spec.withText("15 minutes")));

        verify(availability).begin(eq(ACTOR), eq(Admitted.NOBODY), any(Instant.class));
    }

    @Test
    void whatIsOnTellsHowLongAndIsEnded() {
        show(screening(
                true,
                Optional.of(new TemporaryRule(Admitted.NOBODY, Instant.now().plusSeconds(3660)))));
        assertThat(words()).contains("Do not disturb is on", "Nobody comes through", "1 h 1 min left");

        _click(_get(Button.class, spec -> spec.withText("End now")));

        verify(availability).end(ACTOR);
    }

    @Test
    void everyIntervalSaysItselfInWordsAndHostileTextStaysText() {
        show(screening(true, Optional.empty()));

        assertThat(words())
                .contains("Every day, 22:00 to 07:00 the next day", "Only <b>Chess</b> and Family come through");
        assertThat(_find(NativeButton.class).stream()
                        .map(button -> button.getElement().getAttribute("aria-label")))
                .contains("Add times on Monday")
                .filteredOn(label -> label.startsWith("Change Every day, 22:00 to 07:00 the next day"))
                .hasSize(14);
    }

    @Test
    void newIntervalNeedsADay() {
        show(screening(true, Optional.empty()));
        _click(_get(Button.class, spec -> spec.withText("Add times")));
        @SuppressWarnings("unchecked")
        CheckboxGroup<DayOfWeek> days = _get(CheckboxGroup.class, spec -> spec.withLabel("Days"));
        days.setValue(Set.of());
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(days.getErrorMessage()).isEqualTo("Choose at least one day.");
        verify(availability, never()).add(any(), any());

        days.setValue(Set.of(DayOfWeek.SUNDAY));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        verify(availability)
                .add(
                        ACTOR,
                        new Interval(
                                Set.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(7, 0), Admitted.NOBODY));
    }

    @Test
    void whoMayNotChangeAnythingSeesNoButtons() {
        show(screening(
                false,
                Optional.of(new TemporaryRule(Admitted.NOBODY, Instant.now().plusSeconds(600)))));

        _assertNone(Button.class);
        _assertNone(NativeButton.class);
        assertThat(_get(Checkbox.class).isReadOnly()).isTrue();
        assertThat(words()).contains("callcentre.example", "Do not disturb is on");
    }

    @Test
    void platformThatIsDownIsTold() {
        when(availability.get(ACTOR)).thenThrow(new NgnProException.Unavailable("down", null, true));
        UI.getCurrent().add(new AvailabilityView(availability, () -> ACTOR));
        assertThat(words()).contains("Your settings cannot be shown");
    }

    private void show(CallScreening screening) {
        when(availability.get(ACTOR)).thenReturn(screening);
        UI.getCurrent().add(new AvailabilityView(availability, () -> ACTOR));
    }

    private static String words() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private static CallScreening screening(boolean changeable, Optional<TemporaryRule> temporary) {
        return new CallScreening(
                ZoneId.of("Europe/London"),
                changeable,
                false,
                temporary,
                new WeekPlan(List.of(NIGHT)),
                List.of("family"),
                List.of(new RejectedCaller("sip:%@callcentre.example")),
                false);
    }
}
