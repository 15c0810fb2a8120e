package org.ngnportal.profile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.Profile;
import org.ngnportal.profile.ProfileSettings;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** The fields of the settings, saved together. */
final class SettingsForm extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Profile profile;
    private final Select<String> language = new Select<>();
    private final ComboBox<String> timeZone = new ComboBox<>(Texts.t("profile.time-zone"));
    private final TextField mobile = new TextField(Texts.t("profile.mobile-number"));
    private final TextField quickDial = new TextField(Texts.t("profile.quick-dial"));
    private final Select<String> region = new Select<>();
    private final Checkbox hidesNumber = new Checkbox(Texts.t("profile.hides-number"));
    private final Checkbox missedCalls = new Checkbox(Texts.t("profile.missed-calls"));

    /** Takes what was filled in. */
    @FunctionalInterface
    interface Saver {
        boolean save(Profile before, ProfileSettings wanted, SettingsForm form);
    }

    SettingsForm(Profile profile, boolean open, Saver saver) {
        this.profile = profile;
        fields();
        values();
        var general = new Section(Texts.t("profile.general"), language, timeZone);
        var calling = new Section(Texts.t("profile.calling"), mobile);
        if (profile.choices().quickDial()) {
            calling.add(quickDial);
        }
        if (!profile.choices().regions().isEmpty()
                || !profile.settings().region().isEmpty()) {
            calling.add(region);
        }
        var privacy = new Section(Texts.t("profile.privacy"));
        if (profile.choices().hidesNumber()) {
            privacy.addWide(hidesNumber);
        }
        privacy.addWide(missedCalls);
        getContent().addClassName("profile-form");
        getContent().add(general, calling, privacy);
        if (open) {
            var save = new Button(Texts.t("profile.save"), click -> saver.save(profile, wanted(), this));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.setDisableOnClick(false);
            var buttons = new Div(save);
            buttons.addClassName("profile-buttons");
            getContent().add(buttons);
        } else {
            readOnly();
        }
    }

    private void fields() {
        language.setLabel(Texts.t("profile.language"));
        language.setHelperText(Texts.t("profile.language.help"));
        language.setItemLabelGenerator(SettingsForm::languageName);
        language.setItems(Profile.LANGUAGES);
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList());
        timeZone.setManualValidation(true);
        timeZone.setHelperText(Texts.t("profile.time-zone.help"));
        mobile.setHelperText(Texts.t("profile.mobile-number.help"));
        mobile.setAutocomplete(Autocomplete.TEL);
        mobile.getElement().setAttribute("inputmode", "tel");
        mobile.setMaxLength(40);
        mobile.setManualValidation(true);
        mobile.setClearButtonVisible(true);
        quickDial.setHelperText(Texts.t("profile.quick-dial.help"));
        quickDial.getElement().setAttribute("inputmode", "numeric");
        quickDial.setMaxLength(15);
        quickDial.setManualValidation(true);
        region.setLabel(Texts.t("profile.region"));
        region.setHelperText(Texts.t("profile.region.help"));
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(Texts.t("profile.region.none"));
        region.setItemLabelGenerator(key -> key == null
                ? Texts.t("profile.region.none")
                : Objects.requireNonNullElse(profile.choices().regions().get(key), key));
        hidesNumber.setHelperText(Texts.t("profile.hides-number.help"));
        missedCalls.setHelperText(Texts.t("profile.missed-calls.help"));
    }

    private void values() {
        var settings = profile.settings();
        if (Profile.LANGUAGES.contains(settings.language())) {
            language.setValue(settings.language());
        }
        timeZone.setValue(settings.timeZone().isEmpty() ? null : settings.timeZone());
        mobile.setValue(settings.mobileNumber());
        quickDial.setValue(settings.quickDial());
        var regions = new ArrayList<>(profile.choices().regions().keySet());
        if (!settings.region().isEmpty() && !regions.contains(settings.region())) {
            regions.add(settings.region());
        }
        region.setItems(regions);
        region.setValue(settings.region().isEmpty() ? null : settings.region());
        hidesNumber.setValue(settings.hidesNumber());
        missedCalls.setValue(settings.missedCallMails());
    }

    private void readOnly() {
        language.setReadOnly(true);
        timeZone.setReadOnly(true);
        mobile.setReadOnly(true);
        quickDial.setReadOnly(true);
        region.setReadOnly(true);
        hidesNumber.setReadOnly(true);
        missedCalls.setReadOnly(true);
    }

    private ProfileSettings wanted() {
        var before = profile.settings();
        for (HasValidation field : new HasValidation[] {language, timeZone, mobile, quickDial, region}) {
            field.setInvalid(false);
        }
        return new ProfileSettings(
                Objects.requireNonNullElse(language.getValue(), before.language()),
                Objects.requireNonNullElse(timeZone.getValue(), before.timeZone()),
                mobile.getValue(),
                quickDial.getValue(),
                Objects.requireNonNullElse(region.getValue(), ""),
                hidesNumber.getValue(),
                missedCalls.getValue());
    }

    /** Says what is wrong where it stands. */
    void wrong(Field field, String text) {
        switch (field) {
            case LANGUAGE -> tell(language, text);
            case TIME_ZONE -> tell(timeZone, text);
            case QUICK_DIAL -> tell(quickDial, text);
            case REGION -> tell(region, text);
            default -> tell(mobile, text);
        }
        if (field == Field.MOBILE_NUMBER) {
            mobile.focus();
        }
    }

    private static void tell(HasValidation field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
    }

    private static String languageName(String code) {
        var locale = Locale.of(code);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
