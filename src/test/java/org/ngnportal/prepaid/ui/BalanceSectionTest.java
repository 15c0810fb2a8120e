package org.ngnportal.prepaid.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.Identity;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.Telephony;
import org.ngnportal.prepaid.BalanceNow;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;

class BalanceSectionTest {

    private static final SipAddress PIA = new SipAddress("pia", "alpha.example");
    private static final Actor ACTOR = FakePlatform.reseller();

    private final Credits credits = mock(Credits.class);
    private final Bookings bookings = mock(Bookings.class);
    private final Vouchers vouchers = mock(Vouchers.class);

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.US);
        when(credits.balance(ACTOR, PIA)).thenReturn(new BalanceNow(Money.of("2.5"), "EUR"));
        when(bookings.limit(ACTOR)).thenReturn(Money.of("50"));
        when(bookings.open(ACTOR, PIA)).thenReturn(List.of());
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void topUpShowsWhatTheBalanceWouldBeAndIsFollowedInPlace() {
        when(bookings.order(eq(ACTOR), any(), eq(PIA), any(), any(), anyBoolean()))
                .thenAnswer(call -> booking(call.getArgument(1), BookingState.ORDERED, null));
        when(bookings.find(eq(ACTOR), any()))
                .thenAnswer(
                        call -> Optional.of(booking(call.getArgument(1), BookingState.BOOKED, Money.of("14.8456"))));
        show();

        _click(button("Top up or correct"));
        enter(field("Amount"), "12,3456");
        assertThat(paragraphs()).contains("Balance now: €2.50. Afterwards: €14.8456.");
        enter(field("Reason"), " Thanks ");
        _click(button("Book"));

        verify(bookings).order(eq(ACTOR), any(), eq(PIA), eq(Money.of("12.3456")), eq("Thanks"), eq(true));
        assertThat(paragraphs()).contains("New balance: €14.8456");
    }

    @Test
    void whatIsTooMuchOrWithoutReasonIsNotOrdered() {
        show();
        _click(button("Top up or correct"));

        for (var wrong : List.of("50.0001", "1.00005", "0", "-5", "much", "")) {
            enter(field("Amount"), wrong);
            _click(button("Book"));
            assertThat(field("Amount").isInvalid()).as(wrong).isTrue();
        }
        enter(field("Amount"), "50");
        _click(button("Book"));

        assertThat(field("Reason").isInvalid()).isTrue();
        verify(bookings, never()).order(any(), any(), any(), any(), any(), anyBoolean());
    }

    @Test
    void bookingThatNeedsADecisionIsThereWhenThePageIsOpenedAndCanBeLookedFor() {
        var id = BookingId.random();
        when(bookings.open(ACTOR, PIA)).thenReturn(List.of(booking(id, BookingState.NEEDS_DECISION, null)));
        show();

        _click(button("Look again"));
        _click(button("Give up"));

        verify(bookings, times(1)).resume(ACTOR, id);
        verify(bookings, times(1)).cancel(ACTOR, id);
    }

    @Test
    void wrongCodesAreToldTheSameAndTooManyToWait() {
        var code = VoucherCode.random(new java.security.SecureRandom()).printed();
        when(vouchers.look(eq(ACTOR), eq(PIA), any(), any()))
                .thenThrow(new Vouchers.RefusedException())
                .thenThrow(new TooManyTriesException(Duration.ofSeconds(90)));
        show();
        _click(button("Redeem a voucher"));

        enter(field("Code"), "2" + code);
        _click(button("Continue"));
        assertThat(field("Code").getErrorMessage()).contains("mistake");
        verify(vouchers, never()).look(any(), any(), any(), any());

        enter(field("Code"), code);
        _click(button("Continue"));
        assertThat(field("Code").getErrorMessage()).isEqualTo("This voucher cannot be redeemed here.");
        _click(button("Continue"));
        assertThat(paragraphs()).contains("Too many wrong codes. Try again in 2 minutes.");
    }

    private void show() {
        var subscriber = new Subscriber(
                PIA,
                new Identity("Pia", "Paid", "pia@mail.example", "en", ""),
                new Telephony("", 0, 0, true),
                Set.of(),
                List.of(),
                null,
                0,
                new CustomerId(10),
                null,
                null,
                "");
        UI.getCurrent().add(new BalanceSection(credits, bookings, vouchers, ACTOR, subscriber, true));
        MockVaadin.clientRoundtrip(false);
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("€2.50");
    }

    private static Booking booking(BookingId id, BookingState state, @Nullable Money balance) {
        return new Booking(
                id,
                BookingKind.ORDER,
                new CustomerId(10),
                new CustomerId(10),
                PIA,
                Money.of("12.3456"),
                "Thanks",
                "Alpha",
                Instant.EPOCH,
                state,
                balance,
                null,
                null,
                null);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static <T> void enter(AbstractField<?, T> field, T value) {
        try {
            var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            setter.setAccessible(true);
            setter.invoke(field, value, true);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
