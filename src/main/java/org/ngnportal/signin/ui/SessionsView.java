package org.ngnportal.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.OpenSession;
import org.ngnportal.signin.Sessions;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Where somebody is signed in, and the way to sign out there. */
@Route(value = SessionsView.PATH, layout = MainLayout.class)
@Needs(Area.ACCOUNT)
@StyleSheet("context://portal/signin.css")
class SessionsView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "account/sessions";

    private final transient Sessions sessions;
    private final transient Actor actor;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button(
            Texts.t("signin.sessions.end-others"), Icons.decorative(VaadinIcon.SIGN_OUT), click -> endOthers());

    SessionsView(Sessions sessions, CurrentActor currentActor) {
        this.sessions = sessions;
        actor = currentActor.get();
        addClassName("portal-view");
        list.addClassNames("portal-card", "signin-list");
        list.getElement().setAttribute("aria-label", Texts.t("signin.sessions.title"));
        add(new PageHeader(Texts.t("signin.sessions.title"), Texts.t("signin.sessions.subtitle"), others), list);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("signin.sessions.title");
    }

    private void show() {
        var mine = sessions.mine(actor);
        list.removeAll();
        mine.stream().map(this::item).forEach(list::add);
        others.setVisible(mine.stream().anyMatch(session -> !session.current()));
    }

    private ListItem item(OpenSession session) {
        String browser = BrowserWords.of(session.agent());
        var name = new Span(browser);
        name.addClassName("signin-name");
        name.setTitle(session.agent());
        var facts = new Span(
                new Span(Texts.t("signin.sessions.from", session.address())),
                new Span(new Span(Texts.t("signin.sessions.since") + " "), new Ago(session.created())),
                new Span(new Span(Texts.t("signin.sessions.seen") + " "), new Ago(session.seen())));
        facts.addClassName("signin-facts");
        var words = new Span(name, facts);
        words.addClassName("signin-words");
        var item = new ListItem(words);
        item.addClassName("signin-item");
        if (session.current()) {
            item.add(new StateBadge(Tone.GOOD, VaadinIcon.CHECK, Texts.t("signin.sessions.this")));
        } else {
            var end = new Button(Texts.t("signin.sessions.end"), click -> end(session, browser));
            end.setAriaLabel(Texts.t("signin.sessions.end-of", browser));
            item.add(end);
        }
        return item;
    }

    private void end(OpenSession session, String browser) {
        sessions.end(actor, session.id());
        Notices.success(Texts.t("signin.sessions.ended", browser));
        show();
    }

    private void endOthers() {
        Notices.success(Texts.t("signin.sessions.others-ended", sessions.endOthers(actor)));
        show();
    }
}
