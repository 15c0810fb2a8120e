package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ngnportal.journal.History;
import org.ngnportal.journal.Journal;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.tenancy.Actor;

/** Lets a subscriber read what was done to his account, when and by whom. */
@org.springframework.stereotype.Component
class HistoryPart implements HomePart {

    private final Journal journal;

    HistoryPart(Journal journal) {
        this.journal = journal;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> content(Actor actor) {
        return Optional.of(new History(journal, actor));
    }
}
