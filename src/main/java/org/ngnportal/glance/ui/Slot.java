package org.ngnportal.glance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.DeniedException;

/** The place of a card that changes with what is done on it. */
final class Slot extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Function<Slot, HomeCard> card;

    /** @param card makes it anew as things stand; may throw {@link NgnProException} except for the first time */
    Slot(Function<Slot, HomeCard> card) {
        this.card = card;
        addClassName("selfcare-slot");
    }

    void show(HomeCard made) {
        removeAll();
        add(made);
    }

    /** A button that does something about it and shows what came of it. */
    Button button(String words, Runnable change) {
        return new Button(words, click -> {
            try {
                change.run();
                show(card.apply(this));
            } catch (DeniedException denied) {
                Notices.problem(Texts.t("shell.denied"));
            } catch (NgnProException failure) {
                Notices.problem(failure, Texts.t("glance.doing"));
            }
        });
    }
}
