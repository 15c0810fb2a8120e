package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.accounts.SubscriberNumbers;
import org.ngnportal.accounts.SubscriberNumbers.Newcomers;
import org.ngnportal.shell.DayChart;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.Panel;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** How many subscribers came on each of the last days; to who has none, how to get the first. */
@org.springframework.stereotype.Component
final class NewcomersCard implements OverviewCard {

    private static final int BESIDE_THE_NUMBERS = 20;

    private final SubscriberNumbers numbers;

    NewcomersCard(SubscriberNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public int order() {
        return BESIDE_THE_NUMBERS;
    }

    @Override
    public Area area() {
        return Area.SUBSCRIBERS;
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public Content read(Actor actor) {
        if (numbers.all(actor) == 0) {
            return () -> new Panel(Texts.t("accounts.overview.chart"), nobodyYet(actor));
        }
        var newcomers = numbers.newcomers(actor);
        return () -> new Panel(Texts.t("accounts.overview.chart"), content(newcomers));
    }

    private static Component nobodyYet(Actor actor) {
        return Rights.allows(actor, Area.SUBSCRIBERS, Action.CREATE)
                ? new EmptyState(
                        VaadinIcon.USERS,
                        Texts.t("accounts.list.none.title"),
                        Texts.t("accounts.list.none.text"),
                        link(AccountsNavigation.NEW, Texts.t("accounts.list.new")))
                : new Paragraph(Texts.t("accounts.overview.chart.nobody"));
    }

    private static Component[] content(Newcomers newcomers) {
        var month = newcomers.within(Recency.MONTH);
        if (month.cutOff()) {
            var words = new Paragraph(Texts.t("accounts.overview.chart.too-many", month.value()));
            words.addClassName("portal-quiet");
            return new Component[] {words};
        }
        if (month.value() == 0) {
            return new Component[] {new DayChart(bars(newcomers), Texts.t("accounts.overview.chart.none"))};
        }
        var busiest = newcomers.days().stream()
                .max(Comparator.comparingInt(Newcomers.Day::count))
                .orElseThrow();
        var words =
                Texts.t("accounts.overview.chart.words", month.value(), busiest.count(), Times.date(busiest.date()));
        return new Component[] {
            new DayChart(bars(newcomers), words),
            link(AccountsNavigation.listOf(Recency.MONTH), Texts.t("accounts.overview.chart.list"))
        };
    }

    private static List<DayChart.Bar> bars(Newcomers newcomers) {
        return newcomers.days().stream()
                .map(day -> new DayChart.Bar(day.date(), day.count()))
                .toList();
    }

    private static Anchor link(String path, String text) {
        var link = new Anchor(path, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
