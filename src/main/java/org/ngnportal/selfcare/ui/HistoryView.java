package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.History;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Outcome;
import org.ngnportal.journal.Timeline;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.selfcare.Revert;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** All that was changed on a subscriber's account, by whom, and taking it back where that is safe. */
@Route(value = SelfcareNavigation.HISTORY, layout = MainLayout.class)
@StyleSheet("context://portal/selfcare.css")
@Needs(Area.MY)
class HistoryView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int STEP = 20;

    private final transient Journal journal;
    private final transient List<Revert> reverts;
    private final transient Actor actor;
    private final Div content = new Div();
    private final boolean mayChange;
    private int shown = STEP;

    HistoryView(Journal journal, OwnAccount accounts, List<Revert> reverts, CurrentActor currentActor) {
        this.journal = journal;
        this.reverts = reverts;
        actor = currentActor.get();
        mayChange = mayChange(accounts, actor);
        addClassNames("portal-view", "selfcare-home");
        add(new PageHeader(Texts.t("selfcare.history.title"), null), content);
        refresh();
    }

    private void refresh() {
        var found = journal.history(actor, shown + 1);
        var history = new History(found.subList(0, Math.min(shown, found.size())), undo());
        if (found.size() > shown) {
            history.withMore(new Button(Texts.t("selfcare.history.more"), click -> {
                shown += STEP;
                refresh();
            }));
        }
        content.removeAll();
        content.add(history);
    }

    /** Asked for the newest entry first: what was changed again since is not taken back. */
    private Timeline.@Nullable Undo undo() {
        if (!mayChange) {
            return null;
        }
        var changedSince = new HashSet<String>();
        return new Timeline.Undo() {
            @Override
            public boolean isPossible(JournalEntry entry) {
                if (!(entry.outcome() instanceof Outcome.Done)) {
                    return false;
                }
                var fields =
                        entry.deed().changes().stream().map(FieldChange::field).toList();
                boolean latest = fields.stream().noneMatch(changedSince::contains);
                changedSince.addAll(fields);
                return latest && revert(entry).isPresent();
            }

            @Override
            public void accept(JournalEntry entry) {
                takeBack(entry);
            }
        };
    }

    private Optional<Revert> revert(JournalEntry entry) {
        return reverts.stream().filter(revert -> revert.concerns(entry)).findFirst();
    }

    private void takeBack(JournalEntry entry) {
        try {
            revert(entry)
                    .flatMap(revert -> revert.of(actor, entry))
                    .ifPresentOrElse(Runnable::run, () -> Notices.note(Texts.t("selfcare.history.too-late")));
        } catch (DeniedException denied) {
            Notices.problem(Texts.t("shell.denied"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("selfcare.history.reverting"));
        }
        refresh();
    }

    /** Who is blocked changes nothing; when nobody knows, nothing is offered. */
    private static boolean mayChange(OwnAccount accounts, Actor actor) {
        try {
            return Rights.allows(actor, Area.MY, Action.CHANGE)
                    && accounts.get(actor)
                            .filter(account -> !account.isIn(AccountGroup.BLOCKED))
                            .isPresent();
        } catch (NgnProException unknownForNow) {
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("selfcare.history.title");
    }
}
