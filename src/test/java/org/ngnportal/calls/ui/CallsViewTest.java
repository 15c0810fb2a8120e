package org.ngnportal.calls.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.calls.CallHistory;
import org.ngnportal.calls.CallKind;
import org.ngnportal.calls.CallList;
import org.ngnportal.calls.CallOutcome;
import org.ngnportal.calls.CallPeriod;
import org.ngnportal.calls.MonthFigures;
import org.ngnportal.calls.PhoneCall;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.Phonebook;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Term;

class CallsViewTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Actor ALICE = new Actor.Subscriber(
            new SipAddress("alice", "alpha.example"),
            "Alice",
            new CustomerId(1),
            new CustomerId(1),
            FakePlatform.reseller());

    private final CallHistory history = mock(CallHistory.class);
    private final Instant now = Instant.now();
    private Actor actor = ALICE;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.US);
        when(history.zone(any())).thenReturn(ZONE);
        when(history.month(any()))
                .thenReturn(new MonthFigures(YearMonth.of(2026, 11), 3, 4, new BigDecimal("1.5000"), "EUR"));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void callsStandBelowTheirDaysWithWordsForEachDirection() {
        open(
                Map.of(),
                call(CallKind.MISSED, CallOutcome.BUSY, "ann@beta.example", "Ann", false, Duration.ZERO),
                call(CallKind.PLACED, CallOutcome.ANSWERED, "+442079460199@alpha.example", "", false, minutes(300)),
                call(CallKind.RECEIVED, CallOutcome.ANSWERED, "bob@alpha.example", "Bob", true, Duration.ofDays(1)));

        assertThat(words()).contains("Missed · Busy", "0.1235", "November 2026: 3 calls placed, 4 received, €1.50");
        assertThat(_find(H2.class).stream().map(H2::getText)).contains("Yesterday");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("sip:ann@beta.example", "tel:+442079460199", "sip:bob@alpha.example");
        assertThat(_find(Button.class).stream().flatMap(button -> button.getAriaLabel().stream()))
                .containsExactly("Add Ann to the phonebook", "Add +442079460199 to the phonebook");
    }

    @Test
    void theAddressSaysWhatIsShown() {
        open(
                Map.of("show", "missed", "q", "0044 20"),
                call(CallKind.MISSED, CallOutcome.BUSY, "+442079460199@alpha.example", "", false, Duration.ZERO),
                call(CallKind.MISSED, CallOutcome.BUSY, "ann@beta.example", "Ann", false, Duration.ZERO),
                call(CallKind.PLACED, CallOutcome.ANSWERED, "+442079460199@alpha.example", "", false, minutes(1)));

        assertThat(_find(ListItem.class)).hasSize(1);
    }

    @Test
    void whoOnlyLooksIsOfferedNoPhonebook() {
        actor = new Actor.Impersonation(FakePlatform.reseller(), ALICE, false, Term.UNLIMITED);

        open(Map.of(), call(CallKind.MISSED, CallOutcome.BUSY, "ann@beta.example", "Ann", false, Duration.ZERO));

        assertThat(_find(Button.class).stream()
                        .filter(button -> button.getAriaLabel().isPresent()))
                .isEmpty();
    }

    @Test
    void hostileNamesStayText() {
        open(
                Map.of(),
                call(
                        CallKind.MISSED,
                        CallOutcome.BUSY,
                        "javascript:alert(1)@x",
                        "<img src=x onerror=alert(1)>",
                        false,
                        Duration.ZERO),
                call(CallKind.MISSED, CallOutcome.NOT_ANSWERED, "", "", false, Duration.ZERO));

        assertThat(words()).contains("<img src=x onerror=alert(1)>", "Anonymous caller");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).noneMatch(href -> href.contains("alert"));
    }

    @Test
    void manyCallsComeInPortions() {
        open(
                Map.of(),
                IntStream.range(0, 60)
                        .mapToObj(i -> call(
                                CallKind.RECEIVED, CallOutcome.ANSWERED, "ann@beta.example", "Ann", true, minutes(i)))
                        .toArray(PhoneCall[]::new));

        assertThat(_find(ListItem.class)).hasSize(50);
        _get(Button.class, spec -> spec.withText("Show more calls")).click();
        assertThat(_find(ListItem.class)).hasSize(60);
    }

    @Test
    void whatCannotBeReadBecomesASentence() {
        when(history.list(any(), any())).thenThrow(new NgnProException.Unavailable("no", null, true));

        enter(Map.of());

        assertThat(words()).contains("Your calls cannot be shown now", "Try again");
    }

    @Test
    void tablesHoldNoFormulas() {
        var list = list(call(CallKind.PLACED, CallOutcome.ANSWERED, "+442079460199", "=1+1", false, minutes(1)));

        assertThat(CallsCsv.of(list))
                .contains("\"'=1+1\",\"'+442079460199\",61,0.1235,\"EUR\"", "\"placed\",\"answered\",\"200\"");
    }

    private void open(Map<String, String> parameters, PhoneCall... calls) {
        when(history.list(any(), any())).thenReturn(list(calls));
        enter(parameters);
    }

    private void enter(Map<String, String> parameters) {
        var view = new CallsView(history, mock(Phonebook.class), () -> actor);
        var event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location("my/calls", QueryParameters.simple(parameters)));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
    }

    private CallList list(PhoneCall... calls) {
        return new CallList(new CallPeriod(now.minus(Duration.ofDays(13)), now), List.of(calls), true, ZONE, "EUR");
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private PhoneCall call(
            CallKind kind, CallOutcome outcome, String address, String name, boolean known, Duration ago) {
        boolean talk = outcome == CallOutcome.ANSWERED;
        return new PhoneCall(
                "id",
                kind,
                outcome,
                address,
                name,
                known,
                now.minus(ago),
                talk ? Duration.ofSeconds(61) : Duration.ZERO,
                talk ? 200 : 486,
                new BigDecimal(kind == CallKind.PLACED ? "0.1235" : "0.0000"),
                false);
    }

    private static String words() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
