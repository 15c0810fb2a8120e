package org.ngnportal.numbers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.numbers.InvalidAliasException;
import org.ngnportal.numbers.OwnNumbers;
import org.ngnportal.numbers.Reach;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** Under which addresses and numbers a subscriber is reached; he adds and removes aliases. */
@Route(value = NumbersView.PATH, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/profile.css")
class NumbersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "my/numbers";

    private static final int LONGEST = 130;

    private final transient OwnNumbers numbers;
    private final transient OwnAccount accounts;
    private final transient Actor actor;
    private final TextField name = new TextField(Texts.t("numbers.alias.new"));

    NumbersView(OwnNumbers numbers, OwnAccount accounts, CurrentActor currentActor) {
        this.numbers = numbers;
        this.accounts = accounts;
        actor = currentActor.get();
        addClassNames("portal-view", "profile-page");
        name.setManualValidation(true);
        name.setMaxLength(LONGEST);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setAutocorrect(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(numbers.get(actor));
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("numbers.missing"), FaultTexts.of(failure)));
        }
    }

    private void show(Reach reach) {
        boolean open = Rights.allows(actor, Area.MY, Action.CHANGE)
                && accounts.get(actor)
                        .filter(account -> !account.isIn(AccountGroup.BLOCKED))
                        .isPresent();
        removeAll();
        add(
                new PageHeader(Texts.t("numbers.title"), Texts.t("numbers.subtitle")),
                addressSection(reach),
                numberSection(reach),
                aliasSection(reach, open));
    }

    private static Component addressSection(Reach reach) {
        var section = new Section(Texts.t("numbers.address"));
        section.addWide(list(row(reach.address().toString(), "")));
        return section;
    }

    private static Component numberSection(Reach reach) {
        var section = new Section(Texts.t("numbers.numbers"), Texts.t("numbers.numbers.help"));
        var list = list();
        if (!reach.callerId().isEmpty()) {
            list.add(row("+" + reach.callerId(), Texts.t("numbers.caller-id")));
        }
        reach.numbers().forEach(number -> list.add(row(number.number(), number.info())));
        section.addWide(list.getComponentCount() == 0 ? new Paragraph(Texts.t("numbers.numbers.none")) : list);
        return section;
    }

    private Component aliasSection(Reach reach, boolean open) {
        var section = new Section(Texts.t("numbers.aliases"), Texts.t("numbers.aliases.help"));
        if (reach.aliases().isEmpty()) {
            section.addWide(new Paragraph(Texts.t("numbers.aliases.none")));
        } else {
            var list = list();
            reach.aliases().forEach(alias -> list.add(aliasRow(alias, open)));
            section.addWide(list);
        }
        if (open && reach.mayAdd()) {
            section.addWide(form(reach.address().domain()));
        } else if (open) {
            section.addWide(new Paragraph(Texts.t("numbers.invalid.too-many")));
        }
        return section;
    }

    private Component form(String domain) {
        name.setHelperText(Texts.t("numbers.alias.new.help", domain));
        name.clear();
        name.setInvalid(false);
        var add = new Button(Texts.t("numbers.alias.add"), Icons.decorative(VaadinIcon.PLUS), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, add);
        form.addClassName("profile-adding");
        add.addClickShortcut(Key.ENTER).listenOn(form);
        return form;
    }

    private ListItem aliasRow(Reach.Alias alias, boolean open) {
        var address = alias.address().toString();
        var row = row(address, alias.removable() ? "" : Texts.t("numbers.alias.of-provider"));
        if (open && alias.removable()) {
            var remove = new Button(Icons.decorative(VaadinIcon.TRASH), click -> remove(alias.address()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClassName("portal-icon-button");
            remove.setAriaLabel(Texts.t("numbers.alias.remove", address));
            remove.setTooltipText(Texts.t("numbers.alias.remove", address));
            row.add(remove);
        }
        return row;
    }

    private void add() {
        attempt(() -> numbers.add(actor, name.getValue()), Texts.t("numbers.alias.doing"))
                .ifPresent(reach -> {
                    show(reach);
                    Notices.success(Texts.t("numbers.alias.added"));
                });
    }

    private void remove(SipAddress alias) {
        attempt(() -> numbers.remove(actor, alias), Texts.t("numbers.alias.doing"))
                .ifPresent(reach -> {
                    show(reach);
                    Notices.undoable(
                            Texts.t("numbers.alias.removed", alias.toString()),
                            () -> attempt(() -> numbers.add(actor, alias.toString()), Texts.t("numbers.alias.doing"))
                                    .ifPresent(this::show));
                });
    }

    /** What can change a subscriber's reach. */
    @FunctionalInterface
    private interface Change {
        Reach make();
    }

    private Optional<Reach> attempt(Change change, String doing) {
        name.setInvalid(false);
        try {
            return Optional.of(change.make());
        } catch (InvalidAliasException invalid) {
            name.setErrorMessage(Texts.t(invalid.reason().messageKey()));
            name.setInvalid(true);
            name.focus();
        } catch (DeniedException denied) {
            Notices.problem(Texts.t("numbers.denied"));
        } catch (NgnProException failure) {
            Notices.problem(failure, doing);
        }
        return Optional.empty();
    }

    private static UnorderedList list(Component... rows) {
        var list = new UnorderedList();
        list.addClassName("profile-list");
        list.add(rows);
        return list;
    }

    private static ListItem row(String value, String note) {
        var what = new Span(value);
        what.addClassName("profile-list-what");
        var words = new Div(what);
        if (!note.isBlank()) {
            var more = new Span(note);
            more.addClassName("portal-help");
            words.add(more);
        }
        return new ListItem(words, new CopyButton(() -> value, Texts.t("numbers.copy", value)));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("numbers.title");
    }
}
