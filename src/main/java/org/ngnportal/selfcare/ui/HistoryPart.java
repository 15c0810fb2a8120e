package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.html.Anchor;
import org.ngnportal.journal.History;
import org.ngnportal.journal.Journal;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Lets a subscriber read what was done to his account, when and by whom. */
@org.springframework.stereotype.Component
class HistoryPart implements HomePart {

    private static final int SHOWN = 3;

    private final Journal journal;

    HistoryPart(Journal journal) {
        this.journal = journal;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public Content read(Actor actor) {
        var entries = journal.history(actor, SHOWN);
        return () -> {
            var all = new Anchor(SelfcareNavigation.HISTORY, Texts.t("selfcare.history.all"));
            all.getElement().setAttribute("router-link", true);
            return new History(entries, null).withMore(all);
        };
    }
}
