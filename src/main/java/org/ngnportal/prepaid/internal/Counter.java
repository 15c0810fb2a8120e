package org.ngnportal.prepaid.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.PrepaidCard;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;

/** Where the platform is asked for a booking, and where what was booked is found again. */
@Component
class Counter {

    /** The most the platform gives: what was just booked is among the newest. */
    static final int HISTORY = 5000;

    private final BookingStore store;
    private final Vault vault;
    private final NgnPro ngnPro;
    private final Connections connections;

    Counter(BookingStore store, Vault vault, NgnPro ngnPro, Connections connections) {
        this.store = store;
        this.vault = vault;
        this.ngnPro = ngnPro;
        this.connections = connections;
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    byte[] sealed(BookingId id, String cardNumber) {
        return vault.seal(cardNumber.getBytes(StandardCharsets.UTF_8), cardContext(id));
    }

    /** @throws Vault.SealBrokenException if it is about a card whose number cannot be read any more */
    BalanceChange ask(Booking booking, Actor actor) {
        var sip = sip(booking, actor);
        return booking.kind() == BookingKind.CARD
                ? sip.addBalanceFromVoucher(id(booking.address()), card(booking))
                : sip.addBalance(id(booking.address()), booking.value().amount(), description(booking));
    }

    /**
     * The booking in the account's history. A card has no room for a reference; but it works only once, so an entry that
     * names it is it.
     */
    List<CreditHistoryEntry> find(Booking booking, Actor actor) {
        var entries = sip(booking, actor)
                .findCreditHistory(id(booking.address()), HISTORY)
                .entries();
        if (entries == null) {
            return List.of();
        }
        return booking.kind() == BookingKind.CARD
                ? entries.stream()
                        .filter(entry -> names(entry, cardId(booking)))
                        .toList()
                : entries.stream()
                        .filter(entry -> text(entry).contains(booking.id().reference()))
                        .toList();
    }

    private static boolean names(CreditHistoryEntry entry, int card) {
        var value = entry.value();
        return value != null
                && value.signum() > 0
                && text(entry).toLowerCase(Locale.ROOT).contains("voucher")
                && Pattern.compile("(?<!\\d)" + card + "(?!\\d)")
                        .matcher(text(entry))
                        .find();
    }

    private static String text(CreditHistoryEntry entry) {
        return Objects.requireNonNullElse(entry.description(), "");
    }

    /** A voucher was made by the reseller: it is booked with his connection, whoever redeems it. */
    private SipPort sip(Booking booking, Actor actor) {
        var payer = booking.kind() == BookingKind.VOUCHER
                ? connections
                        .of(booking.reseller())
                        .or(() -> connections.of(CustomerId.PLATFORM))
                        .orElse(actor)
                : actor;
        return ngnPro.as(payer).sip();
    }

    private PrepaidCard card(Booking booking) {
        var card = store.card(booking.id()).orElseThrow();
        var number = vault.open(card.number(), cardContext(booking.id()));
        return new PrepaidCard(card.id(), new String(number, StandardCharsets.UTF_8));
    }

    private int cardId(Booking booking) {
        return store.card(booking.id()).orElseThrow().id();
    }

    private static String cardContext(BookingId id) {
        return "booking-card/" + id;
    }

    private static String description(Booking booking) {
        return booking.reason() + " " + booking.id().reference();
    }
}
