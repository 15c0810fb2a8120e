package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Delegation;

/** Search, filters and order of the list. */
final class FilterBar extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 350;
    private static final List<AccountGroup> STATES = List.of(
            AccountGroup.BLOCKED,
            AccountGroup.QUOTA,
            AccountGroup.PREPAID,
            AccountGroup.FREE_PSTN,
            AccountGroup.VOICEMAIL,
            AccountGroup.TRUNKING,
            AccountGroup.MISSED_CALLS,
            AccountGroup.ANONYMOUS,
            AccountGroup.ANONYMOUS_REJECT);

    private final TextField text = new TextField();
    private final ComboBox<DomainName> domain = new ComboBox<>();
    private final Select<AccountGroup> state = new Select<>();
    private final Select<Recency> created = new Select<>();
    private final Checkbox lowBalance = new Checkbox(Texts.t("accounts.list.low-balance"));
    private final OwnerFilter owner;
    private final Select<SubscriberSort> sort = new Select<>();
    private final Button clear = new Button(Texts.t("accounts.list.clear"));
    private final transient Consumer<ListState> changed;
    private transient ListState shown = new ListState(SubscriberFilter.NONE, SubscriberSort.NEWEST_FIRST);

    FilterBar(List<DomainName> domains, Delegation delegation, OwnerFilter owner, Consumer<ListState> changed) {
        this.changed = changed;
        this.owner = owner;
        text.setLabel(Texts.t("accounts.list.search"));
        text.setPlaceholder(Texts.t("accounts.list.search.placeholder"));
        text.setPrefixComponent(Icons.decorative(VaadinIcon.SEARCH));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addClassName("accounts-search");
        domain.setLabel(Texts.t("accounts.list.domain"));
        domain.setPlaceholder(Texts.t("accounts.list.domain.any"));
        domain.setItems(domains);
        domain.setClearButtonVisible(true);
        state.setLabel(Texts.t("accounts.list.state"));
        state.setItems(
                STATES.stream().filter(group -> group.visibleWith(delegation)).toList());
        state.setItemLabelGenerator(FilterBar::label);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.t("accounts.list.state.any"));
        created.setLabel(Texts.t("accounts.list.created"));
        created.setItems(Recency.values());
        created.setItemLabelGenerator(FilterBar::label);
        created.setEmptySelectionAllowed(true);
        created.setEmptySelectionCaption(Texts.t("accounts.list.created.any"));
        lowBalance.setVisible(AccountGroup.PREPAID.visibleWith(delegation));
        sort.setLabel(Texts.t("accounts.list.sort"));
        sort.setItems(Arrays.stream(SubscriberSort.Key.values())
                .flatMap(FilterBar::bothWays)
                .toList());
        sort.setItemLabelGenerator(FilterBar::label);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(shown.withFilter(SubscriberFilter.NONE)));
        text.addValueChangeListener(change -> filter(shown.filter().withText(change.getValue())));
        domain.addValueChangeListener(change -> filter(shown.filter().withDomain(change.getValue())));
        state.addValueChangeListener(change -> filter(shown.filter().withGroup(change.getValue())));
        created.addValueChangeListener(change -> filter(shown.filter().withCreated(change.getValue())));
        lowBalance.addValueChangeListener(change -> filter(shown.filter().withLowBalance(change.getValue())));
        owner.onChange(wanted -> filter(shown.filter().withOwner(wanted)));
        sort.addValueChangeListener(change -> change(shown.withSort(change.getValue())));
        getContent().addClassName("accounts-filters");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", Texts.t("accounts.list.filters"));
        getContent().add(text, owner, domain, state, created, sort, lowBalance, clear);
    }

    /** Shows what the list shows; tells nobody. */
    void show(ListState wanted) {
        shown = wanted;
        if (!text.getValue().strip().equals(wanted.filter().text())) {
            text.setValue(wanted.filter().text());
        }
        domain.setValue(wanted.filter().domain());
        state.setValue(wanted.filter().group());
        created.setValue(wanted.filter().created());
        lowBalance.setValue(wanted.filter().lowBalance());
        owner.show(wanted.filter().owner());
        sort.setValue(wanted.sort());
        clear.setVisible(!wanted.filter().isEmpty());
    }

    private void filter(SubscriberFilter wanted) {
        change(shown.withFilter(wanted));
    }

    private void change(ListState wanted) {
        if (!wanted.equals(shown)) {
            changed.accept(wanted);
        }
    }

    private static Stream<SubscriberSort> bothWays(SubscriberSort.Key key) {
        boolean first = key != SubscriberSort.Key.CHANGED;
        return Stream.of(new SubscriberSort(key, first), new SubscriberSort(key, !first));
    }

    private static String label(SubscriberSort sort) {
        return Texts.t("accounts.sort." + sort.key().name().toLowerCase(Locale.ROOT)
                + (sort.ascending() ? "-ascending" : "-descending"));
    }

    private static String label(@Nullable Recency recency) {
        return recency == null
                ? Texts.t("accounts.list.created.any")
                : Texts.t("accounts.list.created." + recency.name().toLowerCase(Locale.ROOT));
    }

    private static String label(@Nullable AccountGroup group) {
        return group == null ? Texts.t("accounts.list.state.any") : Texts.t("accounts.filter." + group.wireName());
    }
}
