package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.CreditEntry;
import org.ngnportal.prepaid.CreditStatement;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.Money;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/** The history of a balance: chart, sums, entries with the balance after each. */
@StyleSheet("context://portal/prepaid.css")
final class HistoryPanel extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Of most accounts this is all of the period that is shown first. */
    private static final int FIRST = 500;

    private static final int ROWS = 50;

    private final transient Credits credits;
    private final transient Actor actor;
    private final transient SipAddress account;
    private final transient Consumer<HistoryFilter> changed;
    private final TextField search = new TextField(Texts.t("prepaid.history.search"));
    private final Select<HistoryFilter.Period> period = new Select<>();
    private final Checkbox freeCalls = new Checkbox(Texts.t("prepaid.history.free-calls"));
    private final Div filters = new Div();
    private final Div result = new Div();
    private transient HistoryFilter filter = HistoryFilter.INITIAL;
    private transient CreditStatement read = new CreditStatement(List.of(), true, "");

    /** @param changed told when somebody chose other entries */
    HistoryPanel(Credits credits, Actor actor, SipAddress account, Consumer<HistoryFilter> changed) {
        this.credits = credits;
        this.actor = actor;
        this.account = account;
        this.changed = changed;
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("prepaid-search");
        search.addValueChangeListener(change -> choose(change.isFromClient(), filter.withText(change.getValue())));
        period.setLabel(Texts.t("prepaid.history.period"));
        period.setItems(HistoryFilter.Period.values());
        period.setItemLabelGenerator(one -> Texts.t(one.messageKey()));
        period.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choose(change.isFromClient(), filter.withPeriod(change.getValue()));
            }
        });
        freeCalls.addValueChangeListener(
                change -> choose(change.isFromClient(), filter.withFreeCalls(change.getValue())));
        var export = new Anchor(this::export, Texts.t("prepaid.history.export"));
        export.addClassName("prepaid-export");
        filters.add(search, period, freeCalls, export);
        filters.addClassName("prepaid-filters");
        result.addClassName("prepaid-history");
        getContent().addClassName("prepaid-history");
        getContent().add(filters, result);
    }

    void show(HistoryFilter wanted) {
        filter = wanted;
        search.setValue(wanted.text());
        period.setValue(wanted.period());
        freeCalls.setValue(wanted.freeCalls());
        try {
            read = credits.history(actor, account, FIRST);
            fill();
        } catch (NgnProException failure) {
            failed(failure);
        }
    }

    /** Reads it anew. */
    void refresh() {
        show(filter);
    }

    private void failed(NgnProException failure) {
        PlatformBanner.report(failure);
        result.removeAll();
        result.add(new EmptyState(
                VaadinIcon.PLUG,
                Texts.t("prepaid.history.failed"),
                FaultTexts.of(failure),
                new Button(Texts.t("prepaid.history.retry"), click -> show(filter))));
    }

    private void choose(boolean byUser, HistoryFilter wanted) {
        if (byUser) {
            filter = wanted;
            changed.accept(wanted);
            try {
                fill();
            } catch (NgnProException failure) {
                failed(failure);
            }
        }
    }

    /** What was read first may end within the period. */
    private CreditStatement matching() {
        var today = LocalDate.now();
        if (!read.complete()
                && read.entries().size() < Credits.MOST
                && filter.isWithin(read.entries().getLast().at(), today)) {
            read = credits.history(actor, account, Credits.MOST);
        }
        return read.matching(entry -> filter.matches(entry, today));
    }

    private void fill() {
        var statement = matching();
        result.removeAll();
        if (statement.entries().isEmpty()) {
            boolean nothing = read.entries().isEmpty();
            result.add(new EmptyState(
                    VaadinIcon.INVOICE,
                    Texts.t(nothing ? "prepaid.history.none" : "prepaid.history.no-match"),
                    Texts.t(nothing ? "prepaid.history.none.text" : "prepaid.history.no-match.text")));
            return;
        }
        var card = new Div(new BalanceChart(statement), sums(statement));
        card.addClassNames("portal-card", "prepaid-summary");
        result.add(card, rows(statement));
        if (!read.complete() && read.entries().size() >= Credits.MOST) {
            result.add(new Paragraph(Texts.t("prepaid.history.cut", Credits.MOST)));
        }
    }

    private static KeyValue sums(CreditStatement statement) {
        var currency = statement.currency();
        return new KeyValue()
                .add(
                        Texts.t("prepaid.history.count"),
                        Texts.t("prepaid.number", statement.entries().size()))
                .add(Texts.t("prepaid.history.added"), Words.signed(statement.added(), currency))
                .add(Texts.t("prepaid.history.spent"), Words.signed(statement.spent(), currency))
                .add(
                        Texts.t("prepaid.history.last"),
                        Words.money(statement.entries().getFirst().balance(), currency));
    }

    private static Div rows(CreditStatement statement) {
        var list = new UnorderedList();
        list.addClassNames("portal-card", "prepaid-entries");
        list.getElement().setAttribute("aria-label", Texts.t("prepaid.history.title"));
        var more = new Button(Texts.t("prepaid.history.more"));
        var shown = new int[1];
        Runnable page = () -> {
            statement.entries().stream()
                    .skip(shown[0])
                    .limit(ROWS)
                    .map(entry -> row(entry, statement.currency()))
                    .forEach(list::add);
            shown[0] += ROWS;
            more.setVisible(shown[0] < statement.entries().size());
        };
        more.addClickListener(click -> page.run());
        page.run();
        var both = new Div(list, more);
        both.addClassName("prepaid-history");
        return both;
    }

    private static ListItem row(CreditEntry entry, String currency) {
        var time = new Span(Words.time(entry.at()));
        time.addClassName("prepaid-entry-time");
        var kind = new Span(Texts.t(entry.kind().messageKey()));
        kind.addClassName("prepaid-entry-kind");
        var words = new Span(entry.words());
        words.addClassName("prepaid-entry-words");
        var what = new Div(kind, words);
        var value = new Span(Words.signed(entry.value(), currency));
        value.addClassName("prepaid-entry-value");
        value.setClassName("prepaid-in", entry.value().compareTo(Money.ZERO) > 0);
        var balance = new Span(Words.money(entry.balance(), currency));
        balance.addClassName("prepaid-entry-balance");
        balance.setTitle(Texts.t("prepaid.history.balance-after"));
        var row = new ListItem(time, what, value, balance);
        row.addClassName("prepaid-entry");
        return row;
    }

    private void export(DownloadEvent event) throws IOException {
        event.setFileName("balance-" + account.toString().replaceAll("[^A-Za-z0-9.@_-]", "_") + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        var today = LocalDate.now();
        var wanted = filter;
        var statement = credits.history(actor, account, Credits.MOST).matching(entry -> wanted.matches(entry, today));
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(HistoryCsv.of(account, statement));
        }
    }
}
