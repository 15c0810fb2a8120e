package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.ui.SignInState.Since;
import org.ngnportal.tenancy.UserKey;

/** Search and filters of the list. */
final class SignInFilters extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_MILLIS = 350;

    private final TextField text = new TextField(Texts.t("signin.log.search"));
    private final Select<UserKey.Kind> kind = new Select<>();
    private final Select<Since> since = new Select<>();
    private final Checkbox failed = new Checkbox(Texts.t("signin.log.failed"));
    private final Button clear = new Button(Texts.t("signin.log.clear"));
    private final transient Consumer<SignInState> changed;
    private transient SignInState shown = SignInState.ALL;

    SignInFilters(Consumer<SignInState> changed) {
        this.changed = changed;
        text.setPlaceholder(Texts.t("signin.log.search.placeholder"));
        text.setPrefixComponent(Icons.decorative(VaadinIcon.SEARCH));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addClassName("signin-search");
        kind.setLabel(Texts.t("signin.log.kind"));
        kind.setItems(UserKey.Kind.values());
        kind.setItemLabelGenerator(SignInFilters::label);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.t("signin.log.anybody"));
        since.setLabel(Texts.t("signin.log.period"));
        since.setItems(Since.values());
        since.setItemLabelGenerator(item -> Texts.t("signin.log.period." + SignInState.key(item)));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(SignInState.ALL));
        text.addValueChangeListener(change -> change(shown.withText(change.getValue())));
        kind.addValueChangeListener(change -> change(shown.withKind(change.getValue())));
        since.addValueChangeListener(change -> change(shown.withSince(change.getValue())));
        failed.addValueChangeListener(change -> change(shown.withFailedOnly(change.getValue())));
        getContent().addClassName("signin-filters");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", Texts.t("signin.log.filters"));
        getContent().add(text, kind, since, failed, clear);
    }

    /** Shows what the list shows; tells nobody. */
    void show(SignInState wanted) {
        shown = wanted;
        if (!text.getValue().strip().equals(wanted.text())) {
            text.setValue(wanted.text());
        }
        kind.setValue(wanted.kind());
        since.setValue(wanted.since());
        failed.setValue(wanted.failedOnly());
        clear.setVisible(!wanted.equals(SignInState.ALL));
    }

    private void change(SignInState wanted) {
        if (!wanted.equals(shown)) {
            changed.accept(wanted);
        }
    }

    private static String label(UserKey.@Nullable Kind item) {
        return Texts.t(item == null ? "signin.log.anybody" : "signin.kind." + SignInState.key(item));
    }
}
