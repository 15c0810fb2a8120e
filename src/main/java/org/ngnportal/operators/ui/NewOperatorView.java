package org.ngnportal.operators.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.operators.NewOperator;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorRefusedException.Reason;
import org.ngnportal.operators.Operators;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Invites somebody to the tenant's staff. */
@Route(value = NewOperatorView.PATH, layout = MainLayout.class)
@Needs(value = Area.OPERATORS, action = Action.CREATE)
@StyleSheet("context://portal/operators.css")
class NewOperatorView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "operators/new";

    private static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "ro");

    private final transient Operators operators;
    private final transient Actor actor;
    private final TextField name = new TextField(Texts.t("operators.field.name"));
    private final EmailField email = new EmailField(Texts.t("operators.field.email"));
    private final Select<String> language = new Select<>();
    private final GrantsField grants = new GrantsField();
    private final Checkbox consent = new Checkbox(Texts.t("operators.connection.allow"));
    private final boolean connected;

    NewOperatorView(Operators operators, CurrentActor currentActor) {
        this.operators = operators;
        actor = currentActor.get();
        connected = operators.isConnected(actor);
        name.setMaxLength(NewOperator.LONGEST_NAME);
        name.setManualValidation(true);
        email.setManualValidation(true);
        email.setHelperText(Texts.t("operators.field.email.help"));
        language.setLabel(Texts.t("operators.field.language"));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
        language.setValue(
                LANGUAGES.contains(getLocale().getLanguage()) ? getLocale().getLanguage() : "en");
        addClassNames("portal-view", "operators");
        add(
                new PageHeader(Texts.t("operators.invite"), Texts.t("operators.invite.subtitle")),
                new Section(Texts.t("operators.who"), name, email, language),
                grants);
        if (!connected) {
            add(connection());
        }
        add(buttons());
    }

    private Section connection() {
        var section = new Section(Texts.t("operators.connection"), Texts.t("operators.connection.text"));
        if (operators.mayConnect(actor)) {
            consent.setManualValidation(true);
            section.addWide(consent);
        } else {
            section.addWide(new Paragraph(Texts.t("operators.connection.others")));
        }
        return section;
    }

    private Div buttons() {
        var invite = new Button(Texts.t("operators.invite.send"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setEnabled(connected || operators.mayConnect(actor));
        var cancel =
                new Button(Texts.t("shell.cancel"), click -> UI.getCurrent().navigate(OperatorsView.PATH));
        var row = new Div(invite, cancel);
        row.addClassName("operators-buttons");
        return row;
    }

    private void invite() {
        var wanted = typed();
        if (wanted.isEmpty()) {
            return;
        }
        try {
            if (!connected) {
                operators.connect(actor);
            }
            operators.invite(actor, wanted.get());
            Notices.success(
                    Texts.t("operators.invite.done", wanted.get().email().value()));
            UI.getCurrent().navigate(OperatorsView.PATH);
        } catch (OperatorRefusedException refused) {
            if (refused.reason() == Reason.EMAIL_TAKEN) {
                refuse(email, Reason.EMAIL_TAKEN.messageKey());
            } else {
                OperatorTexts.tell(refused);
            }
        }
    }

    /** Empty after having said what is missing, at the first field that misses it. */
    private Optional<NewOperator> typed() {
        name.setInvalid(false);
        email.setInvalid(false);
        consent.setInvalid(false);
        var address = MailAddress.parse(email.getValue());
        if (name.getValue().isBlank()) {
            refuse(name, "operators.field.name.missing");
        } else if (address.isEmpty()) {
            refuse(email, "operators.field.email.wrong");
        } else if (!operators.mayGrant(actor, grants.getValue())) {
            Notices.problem(Texts.t("operators.too-much"));
        } else if (!connected && !consent.getValue()) {
            consent.setErrorMessage(Texts.t("operators.connection.missing"));
            consent.setInvalid(true);
            consent.focus();
        } else {
            return Optional.of(
                    new NewOperator(address.get(), name.getValue(), Locale.of(language.getValue()), grants.getValue()));
        }
        return Optional.empty();
    }

    private static <F extends TextFieldBase<F, String>> void refuse(F field, String message) {
        field.setErrorMessage(Texts.t(message));
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("operators.invite");
    }
}
