package org.ngnportal.profile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** A page of one's own: read when it is opened, and a sentence instead when the platform does not tell. */
abstract class OwnPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String titleKey;
    private final transient Actor actor;

    OwnPage(String titleKey, Actor actor) {
        this.titleKey = titleKey;
        this.actor = actor;
        addClassNames("portal-view", "profile-page");
    }

    /** Adds what the page shows. May throw {@link NgnProException}. */
    abstract void build();

    final Actor actor() {
        return actor;
    }

    final boolean mayChange() {
        return Rights.allows(actor, Area.MY, Action.CHANGE);
    }

    /** Reads and shows everything anew. */
    final void refresh() {
        removeAll();
        try {
            build();
        } catch (NgnProException failure) {
            removeAll();
            PlatformBanner.report(failure);
            add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("profile.missing"), FaultTexts.of(failure)));
        }
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public final String getPageTitle() {
        return Texts.t(titleKey);
    }
}
