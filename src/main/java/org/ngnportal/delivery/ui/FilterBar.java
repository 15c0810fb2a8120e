package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.DomainName;

/** Search and filters of the page. */
final class FilterBar extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 350;

    private final TextField text = new TextField(Texts.t("delivery.list.search"));
    private final Select<Shown> state = new Select<>();
    private final Select<DeliveryWay> way = new Select<>();
    private final ComboBox<String> domain = new ComboBox<>(Texts.t("delivery.list.domain"));
    private final Select<DeliveryFilter.Age> age = new Select<>();
    private final transient Consumer<ListState> changed;
    private transient ListState shown = ListState.ALL;
    private boolean showing;

    FilterBar(List<DomainName> domains, Consumer<ListState> changed) {
        this.changed = changed;
        text.setPrefixComponent(Icons.decorative(VaadinIcon.SEARCH));
        text.setPlaceholder(Texts.t("delivery.list.search.placeholder"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addClassName("delivery-search");
        state.setLabel(Texts.t("delivery.list.state"));
        state.setItems(Shown.values());
        state.setItemLabelGenerator(each -> Texts.t(each.messageKey()));
        way.setLabel(Texts.t("delivery.list.way"));
        way.setItems(DeliveryWay.values());
        way.setItemLabelGenerator(each -> Texts.t(each == null ? "delivery.list.any" : each.messageKey()));
        way.setEmptySelectionAllowed(true);
        way.setEmptySelectionCaption(Texts.t("delivery.list.any"));
        domain.setItems(domains.stream().map(DomainName::value).toList());
        domain.setPlaceholder(Texts.t("delivery.list.any"));
        domain.setClearButtonVisible(true);
        domain.setVisible(domains.size() > 1);
        age.setLabel(Texts.t("delivery.list.age"));
        age.setItems(DeliveryFilter.Age.values());
        age.setItemLabelGenerator(
                each -> Texts.t(each == null ? "delivery.list.any" : "delivery.list.age." + each.key()));
        age.setEmptySelectionAllowed(true);
        age.setEmptySelectionCaption(Texts.t("delivery.list.any"));
        var clear = new Button(Texts.t("delivery.list.show-all"), click -> changed.accept(ListState.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        text.addValueChangeListener(change -> tell());
        state.addValueChangeListener(change -> tell());
        way.addValueChangeListener(change -> tell());
        domain.addValueChangeListener(change -> tell());
        age.addValueChangeListener(change -> tell());
        getContent().addClassName("delivery-filters");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", Texts.t("delivery.list.filters"));
        getContent().add(text, state, way, domain, age, clear);
    }

    /** Shows what the page shows; tells nobody. */
    void show(ListState wanted) {
        showing = true;
        shown = wanted;
        if (!text.getValue().strip().equals(wanted.text())) {
            text.setValue(wanted.text());
        }
        state.setValue(wanted.shown());
        way.setValue(wanted.way());
        domain.setValue(wanted.domain().isEmpty() ? null : wanted.domain());
        age.setValue(wanted.age());
        showing = false;
    }

    private void tell() {
        var chosen = domain.getValue();
        var wanted = new ListState(
                state.getValue() == null ? Shown.ALL : state.getValue(),
                way.getValue(),
                chosen == null ? "" : chosen,
                text.getValue(),
                age.getValue());
        if (!showing && !wanted.equals(shown)) {
            changed.accept(wanted);
        }
    }
}
