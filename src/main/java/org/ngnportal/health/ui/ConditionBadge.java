package org.ngnportal.health.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** How a part is, in a word. */
final class ConditionBadge {

    private ConditionBadge() {}

    static StateBadge of(Condition condition) {
        var word = Texts.t(condition.messageKey());
        return switch (condition) {
            case UP -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, word);
            case UNKNOWN -> new StateBadge(Tone.NEUTRAL, VaadinIcon.QUESTION, word);
            case SHAKY -> new StateBadge(Tone.WARNING, VaadinIcon.WARNING, word);
            case DOWN -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, word);
        };
    }
}
