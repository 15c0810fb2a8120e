package org.ngnportal.diversions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.diversions.Circumstances;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.Consent;
import org.ngnportal.diversions.ConsentNeededException;
import org.ngnportal.diversions.DiversionChange;
import org.ngnportal.diversions.DiversionConflictException;
import org.ngnportal.diversions.DiversionState;
import org.ngnportal.diversions.Diversions;
import org.ngnportal.diversions.DiversionsNavigation;
import org.ngnportal.diversions.InvalidDiversionException;
import org.ngnportal.diversions.Target.Kind;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** Where a subscriber's calls go, and what happens if somebody calls. */
@Route(value = DiversionsNavigation.DIVERSIONS, layout = MainLayout.class)
@StyleSheet("context://portal/diversions.css")
@Needs(Area.MY)
class DiversionsView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Diversions diversions;
    private final transient Actor actor;
    private final List<ConditionCard> cards = new ArrayList<>();
    private @Nullable HappensPanel happens;

    DiversionsView(Diversions diversions, CurrentActor currentActor) {
        this.diversions = diversions;
        actor = currentActor.get();
        addClassNames("portal-view", "diversions-view");
        try {
            if (diversions.isOffered(actor)) {
                show(diversions.circumstances(actor));
            } else {
                add(EmptyState.ofPage(
                        VaadinIcon.ARROW_FORWARD, Texts.t("diversions.trunk"), Texts.t("diversions.trunk.text")));
            }
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("diversions.missing"), FaultTexts.of(failure)));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("diversions.title");
    }

    private void show(Circumstances circumstances) {
        boolean mayChange = Rights.allows(actor, Area.MY, Action.CHANGE) && !circumstances.blocked();
        happens = new HappensPanel(circumstances);
        add(new PageHeader(Texts.t("diversions.title"), Texts.t("diversions.subtitle")), happens);
        add(new H2(Texts.t("diversions.conditions")));
        if (!mayChange) {
            var only = new Paragraph(Texts.t(circumstances.blocked() ? "diversions.blocked" : "diversions.looking"));
            only.addClassName("portal-help");
            add(only);
        }
        var list = new Div();
        list.addClassName("diversions-cards");
        for (var condition : Condition.values()) {
            var card = new ConditionCard(condition, circumstances.diversions(), mayChange, this::save);
            cards.add(card);
            list.add(card);
        }
        add(list);
    }

    private void save(ConditionCard card, DiversionChange change) {
        try {
            save(card, change, Consent.NONE);
        } catch (ConsentNeededException dear) {
            new DearDialog(dear, consent -> save(card, change, consent)).open();
        }
    }

    /** What is wrong with the consent is told where it was given. */
    private void save(ConditionCard card, DiversionChange change, Consent consent) {
        try {
            saved(card, change, diversions.change(actor, change, consent));
        } catch (InvalidDiversionException invalid) {
            invalid.problems().forEach(card::showProblem);
        } catch (DiversionConflictException conflict) {
            cards.forEach(each -> each.note(conflict.current()));
        } catch (DeniedException denied) {
            Notices.problem(Texts.t("diversions.denied"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("diversions.saving"));
        }
    }

    private void saved(ConditionCard card, DiversionChange change, DiversionState now) {
        var before = card.opened();
        card.show(now);
        cards.forEach(each -> each.note(now));
        refresh();
        var condition = card.condition();
        tellOfOthers(condition, before, now);
        var text = Texts.t("diversions.saved", Words.condition(condition), Words.choice(now.target(condition)));
        if (before.target(condition).kind() == Kind.OTHER) {
            Notices.success(text);
        } else {
            var back = DiversionChange.of(now).divert(condition, before.target(condition));
            boolean both = change.noAnswer().isPresent();
            Notices.undoable(text, () -> save(card, both ? back.ring(before.noAnswer()) : back));
        }
    }

    private static void tellOfOthers(Condition own, DiversionState before, DiversionState now) {
        var others = Arrays.stream(Condition.values())
                .filter(condition -> condition != own)
                .filter(condition -> !before.target(condition).equals(now.target(condition)))
                .map(Words::condition)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            Notices.note(Texts.t("diversions.meanwhile", others));
        }
    }

    private void refresh() {
        try {
            if (happens != null) {
                happens.show(diversions.circumstances(actor));
            }
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
        }
    }
}
