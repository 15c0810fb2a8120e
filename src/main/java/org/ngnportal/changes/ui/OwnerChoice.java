package org.ngnportal.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.ngnportal.changes.MassChange;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.CustomerNames;

/** The customer whose address data accounts have; nobody is a choice, too. */
final class OwnerChoice {

    private static final int MOST_OFFERED = 200;

    private final ComboBox<MassChange.Owner> field = new ComboBox<>();
    private final CustomerNames names;
    private final Actor actor;

    OwnerChoice(CustomerNames names, Actor actor) {
        this.names = names;
        this.actor = actor;
        field.setLabel(Texts.t("changes.owner.field"));
        field.setHelperText(Texts.t("changes.owner.help"));
        field.setPlaceholder(Texts.t("changes.owner.nobody"));
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(MassChange.Owner::name);
        field.setItems(query -> found(query.getFilter().orElse("")).stream()
                .map(name -> new MassChange.Owner(name.id().value(), name.name()))
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }

    Component field() {
        return field;
    }

    Optional<MassChange> read() {
        return Optional.of(Optional.ofNullable(field.getValue()).orElseGet(() -> new MassChange.Owner(0, "")));
    }

    private List<CustomerName> found(String text) {
        try {
            return names.find(actor, text, MOST_OFFERED);
        } catch (NgnProException unknownForNow) {
            return List.of();
        }
    }
}
