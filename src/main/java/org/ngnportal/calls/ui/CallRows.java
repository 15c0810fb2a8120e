package org.ngnportal.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.calls.CallKind;
import org.ngnportal.calls.CallList;
import org.ngnportal.calls.CallOutcome;
import org.ngnportal.calls.PhoneCall;
import org.ngnportal.shell.CallLink;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/** Calls below the days on which they were; some at first, more when asked for. */
final class CallRows extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;

    private final transient CallList list;
    private final transient @Nullable Consumer<PhoneCall> remember;
    private final LocalDate today;
    private final Button more = new Button(Texts.t("calls.more"), click -> showMore());
    private transient Optional<LocalDate> day = Optional.empty();
    private @Nullable UnorderedList group;
    private int shown;

    /** @param remember takes the other end into the phonebook; null when nobody may */
    CallRows(CallList list, @Nullable Consumer<PhoneCall> remember) {
        this.list = list;
        this.remember = remember;
        today = LocalDate.ofInstant(list.period().to(), list.zone());
        getContent().addClassName("calls-days");
        getContent().add(more);
        showMore();
    }

    private void showMore() {
        list.calls().stream().skip(shown).limit(ROWS).forEach(this::add);
        shown = Math.min(shown + ROWS, list.calls().size());
        more.setVisible(shown < list.calls().size());
    }

    private void add(PhoneCall call) {
        var its = list.dayOf(call);
        var place = group;
        if (place == null || !its.equals(day)) {
            place = new UnorderedList();
            place.addClassNames("portal-card", "calls-list");
            group = place;
            day = its;
            var title = its.map(date -> Words.day(date, today)).orElseGet(() -> Texts.t("calls.day.unknown"));
            place.getElement().setAttribute("aria-label", title);
            getContent().addComponentAtIndex(getContent().getComponentCount() - 1, new H2(title));
            getContent().addComponentAtIndex(getContent().getComponentCount() - 1, place);
        }
        place.add(row(call));
    }

    private ListItem row(PhoneCall call) {
        var icon = new Span(Icons.decorative(icon(call.kind())));
        icon.addClassName("calls-icon");
        icon.setClassName("calls-missed", call.kind() == CallKind.MISSED);
        var who = new Span(Words.who(call));
        who.addClassName("calls-who");
        who.getElement().setAttribute("dir", "auto");
        var what = new Div(who);
        what.addClassName("calls-what");
        if (!call.name().isEmpty()) {
            what.add(styled(Words.address(call), "calls-address"));
        }
        what.add(styled(kind(call), "calls-kind"));
        var facts = new Div(styled(time(call), "calls-time"));
        facts.addClassName("calls-facts");
        if (!call.duration().isZero()) {
            facts.add(styled(Words.duration(call.duration()), "calls-duration"));
        }
        if (call.price().signum() != 0) {
            facts.add(styled(Words.price(call.price(), list.currency()), "calls-price"));
        }
        var row = new ListItem(icon, what, facts, actions(call));
        row.addClassName("calls-call");
        row.setClassName("calls-missed-row", call.kind() == CallKind.MISSED);
        return row;
    }

    /** Such as "Missed: busy"; what was answered needs no more than its direction. */
    private static String kind(PhoneCall call) {
        var kind = Texts.t(call.kind().messageKey());
        var video = call.video() ? " · " + Texts.t("calls.video") : "";
        return call.outcome() == CallOutcome.ANSWERED
                ? kind + video
                : kind + " · " + Texts.t(call.outcome().messageKey()) + video;
    }

    private String time(PhoneCall call) {
        var start = call.start();
        return start == null ? "–" : Words.time(start, list.zone());
    }

    private Div actions(PhoneCall call) {
        var actions = new Div();
        actions.addClassName("calls-actions");
        if (call.address().isEmpty()) {
            return actions;
        }
        var label = call.kind() == CallKind.PLACED ? "calls.call-again" : "calls.call-back";
        CallLink.to(call.address(), Texts.t(label, Words.who(call))).ifPresent(actions::add);
        var taker = remember;
        if (taker != null && !call.inPhonebook()) {
            var words = Texts.t("calls.remember", Words.who(call));
            var add = new Button(Icons.decorative(VaadinIcon.PLUS_CIRCLE_O), click -> taker.accept(call));
            add.addThemeVariants(ButtonVariant.TERTIARY);
            add.addClassName("portal-icon-button");
            add.setAriaLabel(words);
            add.setTooltipText(words);
            actions.add(add);
        }
        return actions;
    }

    private static Span styled(String text, String style) {
        var words = new Span(text);
        words.addClassName(style);
        return words;
    }

    private static VaadinIcon icon(CallKind kind) {
        return switch (kind) {
            case PLACED -> VaadinIcon.ARROW_RIGHT;
            case RECEIVED -> VaadinIcon.ARROW_LEFT;
            case MISSED -> VaadinIcon.CLOSE_SMALL;
        };
    }
}
