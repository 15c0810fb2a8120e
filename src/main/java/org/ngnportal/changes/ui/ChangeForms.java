package org.ngnportal.changes.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.StaffEdit;
import org.ngnportal.changes.ChangeKind;
import org.ngnportal.changes.ChangeWords;
import org.ngnportal.changes.MassChange;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Money;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Delegation;

/** The form of each kind of change. */
final class ChangeForms {

    private static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "ro");
    private static final int HIGHEST_QUOTA = 100_000_000;
    private static final int MOST_CALLS = 10_000;

    private final Delegation delegation;
    private final Money limit;
    private final OwnerChoice owners;

    /**
     * @param delegation what the actor may decide
     * @param limit the most he may book
     */
    ChangeForms(Delegation delegation, Money limit, OwnerChoice owners) {
        this.delegation = delegation;
        this.limit = limit;
        this.owners = owners;
    }

    ChangeForm of(ChangeKind kind) {
        return switch (kind) {
            case GROUP -> group();
            case PSTN -> {
                var access = choice("changes.pstn.what", "changes.pstn.on", "changes.pstn.off");
                yield form(
                        () -> Optional.of(new MassChange.Pstn(access.getValue())), access, words("changes.pstn.help"));
            }
            case QUOTA -> number("changes.quota.", HIGHEST_QUOTA, MassChange.Quota::new);
            case CALL_LIMIT -> number("changes.call-limit.", MOST_CALLS, MassChange.CallLimit::new);
            case TIME_ZONE -> timeZone();
            case LANGUAGE -> {
                var language = new Select<String>();
                language.setLabel(Texts.t("changes.language.field"));
                language.setItems(LANGUAGES);
                language.setItemLabelGenerator(ChangeWords::language);
                language.setValue(LANGUAGES.getFirst());
                yield form(() -> Optional.of(new MassChange.Language(language.getValue())), language);
            }
            case OWNER -> form(owners::read, owners.field());
            case ADD_BALANCE -> balance();
            case UNBLOCK -> form(() -> Optional.of(new MassChange.Unblock()), words("changes.unblock.help"));
            case BLOCK -> {
                var reason = text("changes.block.reason", StaffEdit.LONGEST_REASON);
                reason.setHelperText(Texts.t("changes.block.reason.help"));
                yield form(
                        () -> Optional.of(new MassChange.Block(reason.getValue())),
                        words("changes.block.help"),
                        reason);
            }
            case RESET_PASSWORDS -> {
                var way = new RadioButtonGroup<DeliveryWay>(Texts.t("changes.reset-passwords.way"));
                way.setItems(DeliveryWay.values());
                way.setItemLabelGenerator(each -> Texts.t(each.messageKey()));
                way.setValue(DeliveryWay.MAIL);
                yield form(
                        () -> Optional.of(new MassChange.ResetPasswords(way.getValue())),
                        words("changes.reset-passwords.help"),
                        way);
            }
            case DELETE -> form(() -> Optional.of(new MassChange.Delete()), words("changes.delete.help"));
        };
    }

    /** A switch, and whether the quota's stop is to be lifted is one too. */
    private ChangeForm group() {
        var group = new Select<AccountGroup>();
        group.setLabel(Texts.t("changes.group.field"));
        group.setItems(Stream.concat(AccountGroup.switches(delegation).stream(), Stream.of(AccountGroup.QUOTA))
                .filter(each -> each != AccountGroup.FREE_PSTN && each.changeableWith(delegation))
                .toList());
        group.setItemLabelGenerator(each -> each == null ? "" : Texts.t(each.messageKey()));
        var on = choice("changes.group.what", "changes.group.on", "changes.group.off");
        group.addValueChangeListener(change -> {
            var value = change.getValue();
            boolean lift = value == AccountGroup.QUOTA;
            group.setInvalid(false);
            group.setHelperText(value == null ? "" : Texts.t(value.hintKey()));
            on.setReadOnly(lift);
            if (lift) {
                on.setValue(false);
            }
        });
        return form(
                () -> {
                    var value = group.getValue();
                    if (value == null) {
                        group.setErrorMessage(Texts.t("changes.group.missing"));
                        group.setInvalid(true);
                        group.focus();
                        return Optional.empty();
                    }
                    return Optional.of(new MassChange.Group(value, on.getValue()));
                },
                group,
                on);
    }

    private static ChangeForm timeZone() {
        var zone = new ComboBox<String>(Texts.t("changes.time-zone.field"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        return form(
                () -> {
                    var value = zone.getValue();
                    if (value == null) {
                        zone.setErrorMessage(Texts.t("changes.time-zone.missing"));
                        zone.setInvalid(true);
                        zone.focus();
                        return Optional.empty();
                    }
                    return Optional.of(new MassChange.TimeZone(ZoneId.of(value)));
                },
                zone);
    }

    private ChangeForm balance() {
        var direction = choice("changes.add-balance.what", "changes.add-balance.in", "changes.add-balance.out");
        var amount = new TextField(Texts.t("changes.add-balance.amount"));
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.setManualValidation(true);
        amount.setHelperText(Texts.t("changes.add-balance.amount.help"));
        var reason = text("changes.add-balance.reason", Bookings.LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setHelperText(Texts.t("changes.add-balance.reason.help"));
        return form(
                () -> {
                    var value = Money.parse(amount.getValue())
                            .filter(Money::isPositive)
                            .filter(typed -> typed.compareTo(limit) <= 0);
                    var why = reason.getValue().strip();
                    amount.setErrorMessage(Texts.t("changes.add-balance.amount.wrong", ChangeWords.money(limit)));
                    amount.setInvalid(value.isEmpty());
                    reason.setErrorMessage(Texts.t("changes.add-balance.reason.missing"));
                    reason.setInvalid(why.isEmpty());
                    if (value.isEmpty()) {
                        amount.focus();
                        return Optional.empty();
                    }
                    if (why.isEmpty()) {
                        reason.focus();
                        return Optional.empty();
                    }
                    var signed = direction.getValue() ? value.get() : Money.ZERO.minus(value.get());
                    return Optional.of(new MassChange.AddBalance(signed, why));
                },
                direction,
                amount,
                reason);
    }

    /** A whole number; an empty field is 0. */
    private static ChangeForm number(String key, int most, Function<Integer, MassChange> made) {
        var field = new TextField(Texts.t(key + "field"));
        field.setHelperText(Texts.t(key + "help"));
        field.getElement().setAttribute("inputmode", "numeric");
        field.setManualValidation(true);
        return form(
                () -> {
                    var typed = field.getValue().strip();
                    boolean right = typed.isEmpty() || (typed.matches("\\d{1,9}") && Integer.parseInt(typed) <= most);
                    field.setErrorMessage(Texts.t("changes.number.wrong", most));
                    field.setInvalid(!right);
                    if (!right) {
                        field.focus();
                        return Optional.empty();
                    }
                    return Optional.of(made.apply(typed.isEmpty() ? 0 : Integer.parseInt(typed)));
                },
                field);
    }

    private static RadioButtonGroup<Boolean> choice(String label, String yes, String no) {
        var choice = new RadioButtonGroup<Boolean>(Texts.t(label));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(on -> Texts.t(on ? yes : no));
        choice.setValue(true);
        return choice;
    }

    private static TextField text(String key, int longest) {
        var field = new TextField(Texts.t(key));
        field.setMaxLength(longest);
        return field;
    }

    private static Paragraph words(String key) {
        var words = new Paragraph(Texts.t(key));
        words.addClassName("portal-help");
        return words;
    }

    private static ChangeForm form(
            java.util.function.Supplier<Optional<MassChange>> read, com.vaadin.flow.component.Component... fields) {
        var content = new Div(fields);
        content.addClassName("changes-form");
        Arrays.stream(fields).forEach(field -> field.getElement().getStyle().set("width", "100%"));
        return new ChangeForm() {
            @Override
            public com.vaadin.flow.component.Component content() {
                return content;
            }

            @Override
            public Optional<MassChange> read() {
                return read.get();
            }
        };
    }
}
