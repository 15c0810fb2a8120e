package org.ngnportal.glance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.Consent;
import org.ngnportal.diversions.ConsentNeededException;
import org.ngnportal.diversions.DiversionChange;
import org.ngnportal.diversions.DiversionConflictException;
import org.ngnportal.diversions.DiversionState;
import org.ngnportal.diversions.Diversions;
import org.ngnportal.diversions.DiversionsNavigation;
import org.ngnportal.diversions.InvalidDiversionException;
import org.ngnportal.diversions.Target;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Component;

/** Where calls go, and diverting all of them to where they went last. */
@Component
class DiversionsCard implements HomePart {

    private final Diversions diversions;
    private final OwnAccount accounts;

    DiversionsCard(Diversions diversions, OwnAccount accounts) {
        this.diversions = diversions;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Content read(Actor actor) {
        var account = accounts.get(actor).filter(found -> !found.isIn(AccountGroup.TRUNKING));
        if (account.isEmpty()) {
            return Content.NOTHING;
        }
        boolean mayChange =
                Rights.allows(actor, Area.MY, Action.CHANGE) && !account.get().isIn(AccountGroup.BLOCKED);
        var state = diversions.read(actor);
        return () -> {
            var slot = new Slot(anew -> card(anew, actor, mayChange, diversions.read(actor)));
            slot.show(card(slot, actor, mayChange, state));
            return slot;
        };
    }

    private HomeCard card(Slot slot, Actor actor, boolean mayChange, DiversionState state) {
        var all = state.target(Condition.ALL);
        var inForce = Arrays.stream(Condition.values())
                .filter(condition -> !state.target(condition).isNone())
                .toList();
        var card =
                new HomeCard(VaadinIcon.ARROW_FORWARD, Texts.t("glance.diversions"), DiversionsNavigation.DIVERSIONS);
        if (!all.isNone()) {
            card.headline(Texts.t("glance.diversions.all", words(all)), Tone.WARNING);
        } else if (inForce.isEmpty()) {
            card.headline(Texts.t("glance.diversions.none"), Tone.NEUTRAL);
        } else {
            inForce.forEach(condition -> card.line(Texts.t(
                    "glance.diversions.if",
                    Texts.t("diversions.condition." + condition.key()),
                    words(state.target(condition)))));
        }
        if (mayChange && !all.isNone()) {
            card.action(slot.button(Texts.t("glance.diversions.stop"), () -> divert(actor, state, Target.NONE)));
        } else if (mayChange) {
            usual(state)
                    .ifPresent(target -> card.action(slot.button(
                            Texts.t("glance.diversions.start", words(target)), () -> divert(actor, state, target))));
        }
        return card;
    }

    /** Where all calls would go: to where somebody sent them last, else to the own mobile telephone. */
    private static Optional<Target> usual(DiversionState state) {
        return state.lastTyped(Condition.ALL)
                .map(Target::address)
                .or(() -> state.choices().mobile().map(number -> new Target(Target.Kind.MOBILE, number)));
    }

    /** What needs more than a word is done on the page of diversions. */
    private void divert(Actor actor, DiversionState opened, Target target) {
        try {
            diversions.change(actor, DiversionChange.of(opened).divert(Condition.ALL, target), Consent.NONE);
        } catch (ConsentNeededException | InvalidDiversionException | DiversionConflictException byHand) {
            UI.getCurrent().navigate(DiversionsNavigation.DIVERSIONS);
        }
    }

    private static String words(Target target) {
        return target.kind() == Target.Kind.VOICEMAIL ? Texts.t("glance.diversions.voicemail") : target.shown();
    }
}
