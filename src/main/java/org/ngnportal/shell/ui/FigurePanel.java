package org.ngnportal.shell.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ngnportal.shell.OverviewFigure;
import org.ngnportal.shell.OverviewFigure.Count;
import org.ngnportal.shell.OverviewFigure.Group;
import org.ngnportal.shell.Panel;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** The numbers of a group, one below the other; each comes when it is known. */
final class FigurePanel extends Composite<Panel> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Group group;
    private final UnorderedList rows = new UnorderedList();

    FigurePanel(Group group, List<OverviewFigure> figures, Actor actor, Reads reads) {
        this.group = group;
        rows.addClassName("portal-rows");
        figures.stream()
                .sorted(Comparator.comparingInt(OverviewFigure::order))
                .forEach(figure -> read(figure, actor, reads));
    }

    @Override
    protected Panel initContent() {
        return new Panel(Texts.t(group.messageKey()), rows);
    }

    private void read(OverviewFigure figure, Actor actor, Reads reads) {
        FigureRow row = new FigureRow(figure);
        rows.add(row);
        reads.start(
                () -> figure.reading().of(actor),
                count -> show(row, count),
                failure -> row.showMissing(Missing.why(failure)));
    }

    private void show(FigureRow row, Optional<Count> count) {
        count.ifPresentOrElse(row::show, () -> {
            rows.remove(row);
            setVisible(rows.getComponentCount() > 0);
        });
    }
}
