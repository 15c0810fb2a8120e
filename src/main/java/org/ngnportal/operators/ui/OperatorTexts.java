package org.ngnportal.operators.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Role;

/** Words for roles, rights and states. */
final class OperatorTexts {

    private OperatorTexts() {}

    static String role(Role role) {
        return Texts.t("operators.role." + key(role));
    }

    static String roleHelp(Role role) {
        return Texts.t("operators.role." + key(role) + ".help");
    }

    static String level(Grants.Level level) {
        return Texts.t("operators.level." + key(level));
    }

    static String area(Area area) {
        return Texts.t("operators.area." + area.key());
    }

    /** The role, and that there is more to know. */
    static String grants(Grants grants) {
        int exceptions = grants.exceptions().size();
        return exceptions == 0
                ? role(grants.role())
                : Texts.t("operators.role.with-exceptions", role(grants.role()), exceptions);
    }

    /** What a role may do in an area: "sees, changes"; null may nothing. */
    static String actions(@Nullable Role role, Area area) {
        var words = Arrays.stream(Action.values())
                .filter(action -> role != null && Rights.allows(role, area, action))
                .map(action -> Texts.t("operators.may." + key(action)))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Texts.t("operators.may.nothing") : words;
    }

    /** The role that a level stands for; null for none. */
    static @Nullable Role role(Grants.Level level) {
        return level == Grants.Level.NONE ? null : Role.valueOf(level.name());
    }

    static StateBadge badge(OperatorState state) {
        var text = Texts.t(state.messageKey());
        return switch (state) {
            case INVITED -> new StateBadge(Tone.INFO, VaadinIcon.ENVELOPE_O, text);
            case ACTIVE -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case DISABLED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        };
    }

    static void tell(OperatorRefusedException refused) {
        Notices.problem(Texts.t(refused.reason().messageKey()));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
