package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import org.ngnportal.accounts.AccountState;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** The states of an account, each in a word with an icon. */
final class StateBadges extends Span {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    StateBadges(Collection<AccountState> states) {
        addClassName("accounts-badges");
        states.stream().sorted().map(StateBadges::badge).forEach(this::add);
    }

    private static StateBadge badge(AccountState state) {
        return new StateBadge(tone(state), icon(state), Texts.t(state.messageKey()));
    }

    private static Tone tone(AccountState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case BLOCKED, BLOCKED_BY_RESELLER, BLOCKED_BY_CUSTOMER -> Tone.BAD;
            case OVER_QUOTA -> Tone.WARNING;
            case PSTN, PREPAID -> Tone.INFO;
            case VOICEMAIL, TRUNK -> Tone.NEUTRAL;
        };
    }

    private static VaadinIcon icon(AccountState state) {
        return switch (state) {
            case ACTIVE -> VaadinIcon.CHECK_CIRCLE_O;
            case BLOCKED, BLOCKED_BY_RESELLER, BLOCKED_BY_CUSTOMER -> VaadinIcon.BAN;
            case OVER_QUOTA -> VaadinIcon.HOURGLASS_END;
            case PSTN -> VaadinIcon.PHONE;
            case PREPAID -> VaadinIcon.WALLET;
            case VOICEMAIL -> VaadinIcon.ENVELOPE_O;
            case TRUNK -> VaadinIcon.SERVER;
        };
    }
}
