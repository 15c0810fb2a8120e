package org.ngnportal.barring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.function.Consumer;
import org.ngnportal.barring.BarredPrefix;
import org.ngnportal.barring.Barring;
import org.ngnportal.barring.BarringNavigation;
import org.ngnportal.barring.BarringRefusedException;
import org.ngnportal.barring.BarringState;
import org.ngnportal.barring.Countries;
import org.ngnportal.barring.Countries.Country;
import org.ngnportal.barring.InvalidBarringException;
import org.ngnportal.barring.InvalidBarringException.Reason;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Countries and numbers that cannot be called from a subscriber's telephone. */
@Route(value = BarringNavigation.OWN, layout = MainLayout.class)
@StyleSheet("context://portal/availability.css")
@Needs(Area.MY)
class BarringView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 30;

    private final transient Barring barring;
    private final transient Actor actor;
    private final Section barred = new Section(Texts.t("barring.list"));
    private final Div list = new Div();
    private final ComboBox<Country> country = new ComboBox<>(Texts.t("barring.country"));
    private final TextField prefix = new TextField(Texts.t("barring.prefix"));

    BarringView(Barring barring, CurrentActor currentActor) {
        this.barring = barring;
        actor = currentActor.get();
        addClassNames("portal-view", "availability-page");
        try {
            show(barring.get(actor));
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("barring.failed"), FaultTexts.of(failure)));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("barring.title");
    }

    private void show(BarringState state) {
        if (!state.pstn()) {
            add(EmptyState.ofPage(VaadinIcon.BAN, Texts.t("barring.title"), Texts.t("barring.no-pstn")));
            return;
        }
        add(new PageHeader(Texts.t("barring.title"), Texts.t("barring.subtitle")));
        if (state.locked()) {
            var words = new Div(
                    new Paragraph(Texts.t("barring.locked")),
                    new Paragraph(Texts.t(state.changeable() ? "barring.locked.staff" : "barring.locked.ask")));
            var card = new Div(Icons.decorative(VaadinIcon.LOCK), words);
            card.addClassNames("portal-card", "availability-now", "portal-warning");
            add(card);
        }
        barred.addWide(list);
        add(barred);
        if (state.changeable()) {
            add(form());
        }
        fill(state);
    }

    private Section form() {
        country.setItems(
                (one, typed) -> one.name(locale()).toLowerCase(locale()).contains(typed.toLowerCase(locale())),
                Countries.all(locale()));
        country.setItemLabelGenerator(one -> one.name(locale()));
        country.setManualValidation(true);
        var barCountry = new Button(Texts.t("barring.country.bar"), click -> barCountry());
        var countries = new Div(country, barCountry);
        countries.addClassName("availability-form");
        prefix.setHelperText(Texts.t("barring.prefix.help"));
        prefix.setMaxLength(LONGEST);
        prefix.setManualValidation(true);
        prefix.getElement().setAttribute("inputmode", "tel");
        prefix.getElement().setAttribute("autocomplete", "off");
        prefix.addKeyPressListener(Key.ENTER, press -> barPrefix());
        var barPrefix = new Button(Texts.t("barring.prefix.bar"), click -> barPrefix());
        var prefixes = new Div(prefix, barPrefix);
        prefixes.addClassName("availability-form");
        var section = new Section(Texts.t("barring.add"));
        section.addWide(countries);
        section.addWide(prefixes);
        return section;
    }

    private void fill(BarringState state) {
        list.removeAll();
        if (state.prefixes().isEmpty()) {
            list.add(new Paragraph(Texts.t("barring.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("availability-list");
        items.getElement().setAttribute("aria-label", Texts.t("barring.list"));
        state.prefixes().forEach(one -> items.add(item(one, state.changeable())));
        list.add(items);
    }

    private ListItem item(BarredPrefix one, boolean changeable) {
        var what = new Span(Places.words(one, locale()));
        what.addClassName("availability-what");
        var note = new Span(Texts.t("barring.prefix.words", one.text()));
        note.addClassName("availability-note");
        var item = new ListItem(new Div(what, note));
        if (changeable) {
            var label = Texts.t("barring.allow", one.text());
            var remove = new Button(Icons.decorative(VaadinIcon.TRASH), click -> allow(one));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClassName("availability-icon");
            remove.setAriaLabel(label);
            remove.setTooltipText(label);
            item.add(remove);
        }
        return item;
    }

    private void barCountry() {
        country.setInvalid(false);
        var chosen = country.getValue();
        if (chosen == null) {
            refuse(Texts.t("barring.error.no-country"));
            return;
        }
        attempt(even -> barring.barCountry(actor, chosen.region(), even), this::refuse, () -> {
            country.clear();
            country.focus();
        });
    }

    private void barPrefix() {
        prefix.setInvalid(false);
        var typed = prefix.getValue();
        attempt(
                even -> barring.bar(actor, typed, even),
                why -> {
                    prefix.setErrorMessage(why);
                    prefix.setInvalid(true);
                    prefix.focus();
                },
                () -> {
                    prefix.clear();
                    prefix.focus();
                });
    }

    private void allow(BarredPrefix one) {
        attempt(even -> barring.allow(actor, one), Notices::problem, () -> {
            prefix.focus();
            Notices.undoable(
                    Texts.t("barring.allowed", one.text()),
                    () -> attempt(even -> barring.bar(actor, one.text(), true), Notices::problem, () -> {}));
        });
    }

    /** A change of the list. */
    @FunctionalInterface
    private interface Change {
        void make(boolean ownCountryToo);
    }

    private void attempt(Change change, Consumer<String> invalid, Runnable done) {
        attempt(change, false, invalid, done);
    }

    private void attempt(Change change, boolean ownCountryToo, Consumer<String> invalid, Runnable done) {
        try {
            change.make(ownCountryToo);
            fill(barring.get(actor));
            done.run();
        } catch (InvalidBarringException refused) {
            if (refused.reason() == Reason.OWN_COUNTRY) {
                warn(() -> attempt(change, true, invalid, done));
            } else {
                invalid.accept(Texts.t(refused.messageKey(), refused.arguments()));
            }
        } catch (BarringRefusedException refused) {
            Notices.problem(Texts.t(refused.messageKey()));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("barring.doing"));
        }
    }

    private static void warn(Runnable confirmed) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("barring.own.title"));
        dialog.setWidth("min(28rem, calc(100vw - 2rem))");
        Component text = new Paragraph(Texts.t("barring.own.text"));
        dialog.add(text);
        var bar = new Button(Texts.t("barring.own.confirm"), click -> {
            dialog.close();
            confirmed.run();
        });
        bar.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(new Button(Texts.t("shell.cancel"), click -> dialog.close()), bar);
        dialog.open();
    }

    private void refuse(String why) {
        country.setErrorMessage(why);
        country.setInvalid(true);
        country.focus();
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
