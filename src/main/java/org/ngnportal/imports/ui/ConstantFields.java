package org.ngnportal.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.DomainName;

/** What all rows have in fields that no column holds. */
final class ConstantFields extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Those that make sense for many subscribers. */
    private static final Set<ImportField> OFFERED = EnumSet.of(
            ImportField.DOMAIN,
            ImportField.USERNAME,
            ImportField.LANGUAGE,
            ImportField.TIME_ZONE,
            ImportField.DELIVERY,
            ImportField.MAIL_LANGUAGE,
            ImportField.RECIPIENT,
            ImportField.PSTN,
            ImportField.CALLER_ID,
            ImportField.PREPAID,
            ImportField.START_BALANCE,
            ImportField.QUOTA,
            ImportField.CALL_LIMIT,
            ImportField.GROUPS,
            ImportField.OWNER,
            ImportField.VOICEMAIL,
            ImportField.DELETE_AFTER_MAILING,
            ImportField.NO_ANSWER_SECONDS);

    private static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "ro");
    private static final List<String> WAYS = List.of("mail", "link", "letter");

    private final transient Map<ImportField, HasValue<?, String>> fields = new EnumMap<>(ImportField.class);

    ConstantFields(List<DomainName> domains) {
        addClassName("imports-constants");
        for (var field : OFFERED) {
            add(field, domains);
        }
    }

    private void add(ImportField field, List<DomainName> domains) {
        switch (field) {
            case DOMAIN -> choose(field, domains.stream().map(DomainName::value).toList());
            case USERNAME -> choose(field, List.of(ImportField.NEXT_FREE));
            case LANGUAGE, MAIL_LANGUAGE -> choose(field, LANGUAGES);
            case TIME_ZONE ->
                choose(field, ZoneId.getAvailableZoneIds().stream().sorted().toList());
            case DELIVERY -> choose(field, WAYS);
            case PSTN, PREPAID, VOICEMAIL, DELETE_AFTER_MAILING -> choose(field, List.of(Cells.YES, Cells.NO));
            default -> {
                var text = new TextField(ColumnWords.of(field));
                text.setHelperText(Texts.t(field.hintKey()));
                place(field, text, text);
            }
        }
    }

    private void choose(ImportField field, List<String> values) {
        var box = new ComboBox<String>(ColumnWords.of(field));
        box.setItems(values);
        box.setClearButtonVisible(true);
        box.setHelperText(Texts.t(field.hintKey()));
        place(field, box, box);
    }

    private void place(ImportField field, HasValue<?, String> value, Component component) {
        fields.put(field, value);
        add(component);
    }

    void show(Map<ImportField, String> values) {
        values.forEach((field, value) -> {
            var shown = fields.get(field);
            if (shown != null) {
                shown.setValue(value);
            }
        });
    }

    /** Fields that columns hold are not asked for. */
    void without(Set<ImportField> mapped) {
        fields.forEach((field, value) -> ((Component) value).setVisible(!mapped.contains(field)));
    }

    Map<ImportField, String> values() {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        fields.forEach((field, shown) -> {
            var value = shown.getValue();
            if (((Component) shown).isVisible() && value != null && !value.isBlank()) {
                values.put(field, value);
            }
        });
        return values;
    }
}
