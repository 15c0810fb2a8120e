package org.ngnportal.calls.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.calls.CallHistory;
import org.ngnportal.calls.CallKind;
import org.ngnportal.calls.CallList;
import org.ngnportal.calls.CallsNavigation;
import org.ngnportal.calls.MonthFigures;
import org.ngnportal.calls.PhoneCall;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.ContactDialog;
import org.ngnportal.phonebook.NewContact;
import org.ngnportal.phonebook.Phonebook;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** The subscriber's own calls. Its address holds search, kind and period. */
@Route(value = CallsNavigation.LIST, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/calls.css")
class CallsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String ALL = "all";

    private final transient CallHistory history;
    private final transient Phonebook phonebook;
    private final transient Actor actor;
    private final boolean mayChange;
    private final PageHeader header = new PageHeader(Texts.t("calls.title"), null);
    private final TextField search = new TextField(Texts.t("calls.search"));
    private final Select<String> kind = new Select<>();
    private final Select<CallsFilter.Period> period = new Select<>();
    private final Div result = new Div();
    private transient CallsFilter filter = CallsFilter.INITIAL;
    private transient @Nullable CallList read;

    CallsView(CallHistory history, Phonebook phonebook, CurrentActor currentActor) {
        this.history = history;
        this.phonebook = phonebook;
        actor = currentActor.get();
        mayChange = Rights.allows(actor, Area.MY, Action.CHANGE);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setPlaceholder(Texts.t("calls.search.placeholder"));
        search.addClassName("calls-search");
        search.addValueChangeListener(change -> choose(change.isFromClient(), filter.withText(change.getValue())));
        kind.setLabel(Texts.t("calls.show"));
        List<String> kinds = new ArrayList<>(List.of(ALL));
        Arrays.stream(CallKind.values()).map(CallKind::name).forEach(kinds::add);
        kind.setItems(kinds);
        kind.setItemLabelGenerator(name -> name.equals(ALL)
                ? Texts.t("calls.show.all")
                : Texts.t(CallKind.valueOf(name).messageKey()));
        kind.addValueChangeListener(change -> {
            var name = change.getValue();
            if (name != null) {
                choose(change.isFromClient(), filter.withKind(name.equals(ALL) ? null : CallKind.valueOf(name)));
            }
        });
        period.setLabel(Texts.t("calls.period"));
        period.setItems(CallsFilter.Period.values());
        period.setItemLabelGenerator(one -> Texts.t("calls.period." + one.key()));
        period.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choose(change.isFromClient(), filter.withPeriod(change.getValue()));
            }
        });
        var filters = new Div(search, kind, period);
        filters.addClassName("calls-filters");
        result.addClassName("calls-result");
        addClassNames("portal-view", "calls-view");
        add(header, filters, result);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("calls.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CallsFilter.of(event.getLocation().getQueryParameters());
        search.setValue(filter.text());
        var wanted = filter.kind();
        kind.setValue(wanted == null ? ALL : wanted.name());
        period.setValue(filter.period());
        refresh();
    }

    /** Reads the period anew. */
    private void refresh() {
        try {
            header.setSubtitle(words(history.month(actor)));
            read = list();
            fill();
        } catch (NgnProException failure) {
            failed(failure);
        }
    }

    private CallList list() {
        return history.list(actor, filter.period().until(Instant.now(), history.zone(actor)));
    }

    private static String words(MonthFigures month) {
        return Texts.t(
                "calls.month",
                month.placed(),
                month.received(),
                Words.month(month.month()),
                Words.price(month.price(), month.currency()));
    }

    private void choose(boolean byUser, CallsFilter wanted) {
        if (!byUser || wanted.equals(filter)) {
            return;
        }
        boolean other = wanted.period() != filter.period();
        filter = wanted;
        var location = new Location(CallsNavigation.LIST, wanted.parameters());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        if (other || read == null) {
            refresh();
        } else {
            fill();
        }
    }

    private void fill() {
        var all = read;
        if (all == null) {
            return;
        }
        var found = all.matching(filter::matches);
        result.removeAll();
        if (found.calls().isEmpty()) {
            boolean none = all.calls().isEmpty();
            result.add(new EmptyState(
                    VaadinIcon.PHONE,
                    Texts.t(none ? "calls.none" : "calls.no-match"),
                    Texts.t(none ? "calls.none.text" : "calls.no-match.text")));
            return;
        }
        result.add(new CallSummary(found));
        if (!all.complete()) {
            var words = new Paragraph(Texts.t("calls.cut", CallHistory.MOST));
            words.addClassName("calls-cut");
            result.add(words);
        }
        result.add(new CallRows(found, mayChange ? this::remember : null));
        var export = new Anchor(this::export, Texts.t("calls.export"));
        export.addClassName("calls-export");
        result.add(export);
    }

    private void failed(NgnProException failure) {
        read = null;
        PlatformBanner.report(failure);
        result.removeAll();
        result.add(new EmptyState(
                VaadinIcon.PLUG,
                Texts.t("calls.failed"),
                FaultTexts.of(failure),
                new Button(Texts.t("calls.retry"), click -> refresh())));
    }

    private void remember(PhoneCall call) {
        var known = new NewContact(Words.address(call), call.name(), "");
        ContactDialog.adding(phonebook, actor, known, contact -> {
                    Notices.success(Texts.t("calls.remembered", contact.displayName()));
                    refresh();
                })
                .open();
    }

    private void export(DownloadEvent event) throws IOException {
        event.setFileName("calls.csv");
        event.setContentType("text/csv;charset=UTF-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        var wanted = filter;
        var text = CallsCsv.of(list().matching(wanted::matches));
        try (var out = event.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
