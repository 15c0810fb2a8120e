package org.ngnportal.api.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.ProblemException;
import org.ngnportal.api.internal.ProblemType;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.signin.Browser;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.vault.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Redeems vouchers, each once: the same {@code Idempotency-Key} again is the same booking, however often it is sent. */
@RestController
class VouchersController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");
    private static final int LONGEST_NUMBER = 64;

    private final Vouchers vouchers;
    private final Bookings bookings;

    VouchersController(Vouchers vouchers, Bookings bookings) {
        this.vouchers = vouchers;
        this.bookings = bookings;
    }

    record VoucherBody(String code) implements ApiBody {}

    /**
     * A code, or a card of the platform.
     *
     * @param cardId with {@code cardNumber}, when there is no {@code code}
     */
    record RedemptionBody(
            @Nullable String code,
            @Nullable Integer cardId,
            @Nullable String cardNumber) implements ApiBody {}

    /**
     * @param before the balance as it is; absent when the platform does not say
     * @param after the balance as it would be
     */
    record OfferBody(
            String value,
            @Nullable String currency,
            @Nullable String before,
            @Nullable String after) implements ApiBody {}

    /**
     * @param kind order, voucher or card
     * @param value absent for a card until it is booked
     * @param state ordered, asked, booked, refused, cancelled or needs-decision; the last but two are final
     * @param balance after the booking
     * @param fault the platform's code, if it refused
     */
    record BookingBody(
            String id,
            String kind,
            @Nullable String value,
            String state,
            @Nullable String balance,
            @Nullable Integer fault,
            Instant orderedAt)
            implements ApiBody {}

    /** What a code is worth. */
    @Summary("What a voucher is worth")
    @PostMapping("/api/my/vouchers/preview")
    OfferBody preview(@AuthenticationPrincipal Caller caller, @RequestBody VoucherBody body) {
        var offer = vouchers.look(caller.actor(), caller.actor().address(), code(body.code()), address());
        return new OfferBody(
                offer.value().toString(),
                Given.text(offer.currency()),
                offer.before() == null ? null : offer.before().toString(),
                offer.after() == null ? null : offer.after().toString());
    }

    @Summary("Redeems a voucher once, however often the same Idempotency-Key is sent")
    @PostMapping("/api/my/vouchers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BookingBody redeem(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody RedemptionBody body) {
        var actor = caller.actor();
        var id = id(caller, key);
        if (body.code() != null) {
            if (body.cardId() != null || body.cardNumber() != null) {
                throw ProblemException.invalid("cardId", "api.field.too-many");
            }
            return body(vouchers.redeem(actor, id, actor.address(), code(body.code()), address()));
        }
        if (body.cardId() == null || body.cardNumber() == null) {
            throw ProblemException.invalid(body.cardId() == null ? "cardId" : "cardNumber", "api.field.missing");
        }
        var number = body.cardNumber().strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw ProblemException.invalid("cardNumber", "api.field.unfit");
        }
        return body(vouchers.redeemCard(actor, id, actor.address(), body.cardId(), new Secret(number), address()));
    }

    /** How far a booking is. */
    @Summary("How far a booking is")
    @GetMapping("/api/my/bookings/{id}")
    BookingBody booking(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return BookingId.parse(id)
                .flatMap(known -> found(caller, known))
                .map(VouchersController::body)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Somebody else's is as if there were none. */
    private Optional<Booking> found(Caller caller, BookingId id) {
        try {
            return bookings.find(caller.actor(), id)
                    .filter(booking -> booking.address().equals(caller.actor().address()));
        } catch (DeniedException others) {
            return Optional.empty();
        }
    }

    private static VoucherCode code(String typed) {
        return VoucherCode.parse(typed).orElseThrow(() -> ProblemException.invalid("code", "api.field.unfit"));
    }

    private static String address() {
        return Browser.current().address();
    }

    /** The same for the same key of the same subscriber, and nobody else's. */
    private static BookingId id(Caller caller, String key) {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalid("Idempotency-Key", "api.field.unfit");
        }
        try {
            var text = String.join("\n", "api", caller.actor().address().toString(), key);
            var hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new BookingId(new UUID(hash.getLong(), hash.getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BookingBody body(Booking booking) {
        boolean known = booking.kind() != BookingKind.CARD || booking.state() == BookingState.BOOKED;
        var problem = booking.problem();
        return new BookingBody(
                booking.id().toString(),
                Given.key(booking.kind()),
                known ? booking.value().toString() : null,
                Given.key(booking.state()),
                booking.balance() == null ? null : booking.balance().toString(),
                problem == null || problem.code() == 0 ? null : problem.code(),
                booking.orderedAt());
    }
}
