package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Incident;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a part of the home page will be once it is read. */
final class PartPlace extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(PartPlace.class);

    PartPlace(HomePart part, Actor actor, Reads reads) {
        addClassNames("portal-card", "portal-card-awaited");
        setClassName("selfcare-wide", part.isWide());
        getElement().setAttribute("aria-busy", "true");
        reads.start(() -> part.read(actor), this::show, this::showMissing);
    }

    private void show(HomePart.Content content) {
        Component part;
        try {
            part = content.build();
        } catch (RuntimeException failure) {
            showMissing(failure);
            return;
        }
        settle();
        if (part == null) {
            setVisible(false);
        } else {
            add(part);
        }
    }

    private void showMissing(RuntimeException failure) {
        var missing = new Div(Icons.decorative(VaadinIcon.WARNING), new Paragraph(why(failure)));
        missing.addClassNames("portal-card", "portal-card-missing");
        settle();
        add(missing);
    }

    private static String why(RuntimeException failure) {
        if (!(failure instanceof NgnProException refusal)) {
            return Texts.t("selfcare.home.part-failed")
                    + " "
                    + Texts.t("shell.reference", Incident.record("read a part of the home page", failure));
        }
        log.warn("A part of the home page cannot be shown: {}", refusal.getMessage());
        PlatformBanner.report(refusal);
        return refusal instanceof Unavailable ? Texts.t("selfcare.home.part-missing") : FaultTexts.of(refusal);
    }

    private void settle() {
        removeClassNames("portal-card", "portal-card-awaited");
        getElement().removeAttribute("aria-busy");
    }
}
