package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.SubscriberFilter.Owner;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Owners;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.CustomerNames;

/** Whose subscribers are listed; shown to those who see the subscribers of several customers. */
final class OwnerFilter extends Composite<ComboBox<OwnerFilter.Choice>> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_OFFERED = 200;

    private final transient CustomerNames names;
    private final transient Actor actor;
    private transient Consumer<@Nullable Owner> changed = owner -> {};

    /** A customer to choose, by what he is called. */
    record Choice(Owner owner, String label) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choice choice && choice.owner.equals(owner);
        }

        @Override
        public int hashCode() {
            return owner.hashCode();
        }
    }

    OwnerFilter(CustomerNames names, Owners owners, Actor actor) {
        this.names = names;
        this.actor = actor;
        var box = getContent();
        setVisible(owners.areSeveral(actor));
        box.setLabel(Texts.t("accounts.list.owner"));
        box.setPlaceholder(Texts.t("accounts.list.owner.any"));
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(Choice::label);
        if (isVisible()) {
            box.setItems(this::offered);
        }
        box.addValueChangeListener(change -> {
            var value = change.getValue();
            changed.accept(value == null ? null : value.owner());
        });
    }

    void onChange(Consumer<@Nullable Owner> listener) {
        changed = listener;
    }

    void show(@Nullable Owner owner) {
        var shown = getContent().getValue();
        if (!Objects.equals(owner, shown == null ? null : shown.owner())) {
            getContent().setValue(owner == null ? null : new Choice(owner, label(owner)));
        }
    }

    private Stream<Choice> offered(Query<Choice, String> query) {
        return found(query.getFilter().orElse("")).stream()
                .map(name -> new Choice(new Owner(name.id(), isWhole(name)), label(name)))
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private List<CustomerName> found(String text) {
        try {
            return names.find(actor, text, MOST_OFFERED);
        } catch (NgnProException unknownForNow) {
            return List.of();
        }
    }

    /** To a reseller, he himself is one customer among his own. */
    private boolean isWhole(CustomerName name) {
        return name.isReseller() && actor.tenant().isPlatform();
    }

    private String label(CustomerName name) {
        return isWhole(name) ? Texts.t("accounts.list.owner.reseller", name.name()) : name.name();
    }

    private String label(Owner owner) {
        try {
            var name = names.of(actor, List.of(owner.id())).get(owner.id());
            if (name != null) {
                return owner.reseller() ? Texts.t("accounts.list.owner.reseller", name.name()) : name.name();
            }
        } catch (NgnProException unknownForNow) {
            // the number has to do
        }
        return Texts.t("shell.owner.unknown", owner.id().toString());
    }
}
