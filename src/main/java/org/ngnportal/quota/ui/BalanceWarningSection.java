package org.ngnportal.quota.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Money;
import org.ngnportal.quota.BalanceWarning;
import org.ngnportal.quota.BalanceWarnings;
import org.ngnportal.quota.InvalidThresholdException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;

/** Below which balance a subscriber wants a mail. */
@StyleSheet("context://portal/quota.css")
final class BalanceWarningSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient BalanceWarnings warnings;
    private final transient Actor actor;
    private final transient BalanceWarning warning;
    private final boolean mayChange;
    private final TextField below = new TextField(Texts.t("quota.balance-warning.below"));

    BalanceWarningSection(BalanceWarnings warnings, Actor actor, BalanceWarning warning, boolean mayChange) {
        this.warnings = warnings;
        this.actor = actor;
        this.warning = warning;
        this.mayChange = mayChange;
    }

    @Override
    protected Section initContent() {
        var section = new Section(Texts.t("quota.balance-warning.title"));
        if (warning.email().isEmpty()) {
            section.addWide(new Paragraph(Texts.t("quota.balance-warning.no-mail")));
        } else if (mayChange) {
            section.addWide(form());
        } else {
            section.addWide(new Paragraph(told(warning.below())));
        }
        return section;
    }

    private Div form() {
        var money = warning.below();
        below.setHelperText(Texts.t("quota.balance-warning.help", warning.email()));
        below.setValue(money == null ? "" : Words.typed(money));
        below.setClearButtonVisible(true);
        below.getElement().setAttribute("inputmode", "decimal");
        if (!warning.currency().isBlank()) {
            below.setSuffixComponent(new Span(warning.currency()));
        }
        var save = new Button(Texts.t("quota.balance-warning.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(below, save);
        form.addClassName("quota-form");
        return form;
    }

    private void save() {
        below.setInvalid(false);
        try {
            var typed = below.getValue().strip();
            var wanted = typed.isEmpty() ? null : Money.parse(typed).orElse(Money.ZERO);
            warnings.set(actor, wanted);
            Notices.success(told(wanted));
        } catch (InvalidThresholdException wrong) {
            below.setErrorMessage(Texts.t(wrong.messageKey(), wrong.arguments().toArray()));
            below.setInvalid(true);
            below.focus();
        } catch (DeniedException denied) {
            Notices.problem(Texts.t("shell.denied"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("quota.balance-warning.doing"));
        }
    }

    private String told(@Nullable Money money) {
        return money == null
                ? Texts.t("quota.balance-warning.off")
                : Texts.t("quota.balance-warning.is", Words.money(money, warning.currency()));
    }
}
