package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Polling;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** Bookings under way on an account, and those of this page that have ended, as they go on. */
final class BookingsPanel extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Bookings bookings;
    private final transient Actor actor;
    private final transient SipAddress address;
    private final String currency;
    private final transient Set<BookingId> own;
    private final transient Runnable ended;
    private final transient Runnable restart;
    private final UnorderedList list = new UnorderedList();
    private transient List<Booking> shown = List.of();

    /**
     * @param own those that were ordered on this page; seen here until it is left
     * @param ended told when one of them has ended
     * @param restart told when a decision was made: this panel looks no longer then
     */
    BookingsPanel(
            Bookings bookings,
            Actor actor,
            SipAddress address,
            String currency,
            Set<BookingId> own,
            Runnable ended,
            Runnable restart) {
        this.bookings = bookings;
        this.actor = actor;
        this.address = address;
        this.currency = currency;
        this.own = own;
        this.ended = ended;
        this.restart = restart;
        list.addClassName("prepaid-bookings");
        list.getElement().setAttribute("aria-live", "polite");
        list.getElement().setAttribute("aria-label", Texts.t("prepaid.bookings"));
        add(list);
        Polling.whileAttached(this, this::look);
    }

    private boolean look() {
        var open = new ArrayList<>(bookings.open(actor, address));
        own.stream()
                .filter(id -> open.stream().noneMatch(booking -> booking.id().equals(id)))
                .forEach(id -> bookings.find(actor, id).ifPresent(open::add));
        if (!open.equals(shown)) {
            boolean more = open.stream().anyMatch(this::isNewlyEnded);
            shown = List.copyOf(open);
            list.removeAll();
            shown.stream().map(this::item).forEach(list::add);
            list.setVisible(!shown.isEmpty());
            if (more) {
                ended.run();
            }
        }
        return shown.stream().anyMatch(booking -> !booking.state().isFinal());
    }

    private boolean isNewlyEnded(Booking booking) {
        return booking.state().isFinal()
                && shown.stream()
                        .noneMatch(before -> before.id().equals(booking.id())
                                && before.state().isFinal());
    }

    private ListItem item(Booking booking) {
        var what = new Span(what(booking));
        what.addClassName("prepaid-booking-what");
        var item = new ListItem(new Div(what, badge(booking.state())));
        var why = why(booking);
        if (!why.isEmpty()) {
            item.add(new Paragraph(why));
        }
        if (booking.state() == BookingState.NEEDS_DECISION
                && Rights.allows(actor, Area.PREPAID, Action.CREATE)
                && !(actor.self() instanceof Actor.Subscriber)) {
            item.add(decisions(booking));
        }
        return item;
    }

    private String what(Booking booking) {
        return booking.kind() == BookingKind.CARD && booking.value().isZero()
                ? booking.reason()
                : Words.signed(booking.value(), currency) + " · " + booking.reason();
    }

    private Div decisions(Booking booking) {
        var again = new Button(Texts.t("prepaid.booking.look"), click -> decide(bookings::resume, booking));
        var giveUp = new Button(Texts.t("prepaid.booking.give-up"), click -> decide(bookings::cancel, booking));
        var buttons = new Div(again, giveUp);
        buttons.addClassName("prepaid-buttons");
        return buttons;
    }

    private void decide(BiConsumer<Actor, BookingId> decision, Booking booking) {
        try {
            decision.accept(actor, booking.id());
            own.add(booking.id());
            restart.run();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("prepaid.booking.deciding"));
        }
    }

    private String why(Booking booking) {
        var problem = booking.problem();
        return switch (booking.state()) {
            case ORDERED, ASKED -> problem == null ? "" : Texts.t("prepaid.booking.waiting");
            case BOOKED ->
                booking.balance() == null
                        ? ""
                        : Texts.t("prepaid.booking.balance", Words.money(booking.balance(), currency));
            case REFUSED ->
                Texts.t(
                        booking.kind() == BookingKind.CARD ? "prepaid.booking.card-refused" : "prepaid.booking.refused",
                        problem == null ? "" : problem.text());
            case CANCELLED -> Texts.t("prepaid.booking.cancelled");
            case NEEDS_DECISION -> Texts.t("prepaid.booking.undecided", problem == null ? "" : problem.text());
        };
    }

    private static StateBadge badge(BookingState state) {
        var text = Texts.t("prepaid.state." + state.name().toLowerCase(java.util.Locale.ROOT));
        return switch (state) {
            case ORDERED -> new StateBadge(Tone.INFO, VaadinIcon.CLOCK, text);
            case ASKED -> new StateBadge(Tone.INFO, VaadinIcon.HOURGLASS, text);
            case BOOKED -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case REFUSED -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, text);
            case CANCELLED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
            case NEEDS_DECISION -> new StateBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE_O, text);
        };
    }
}
