package org.ngnportal.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.Lockout;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.signin.SignIns;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** Who signed in or tried to, and who has to wait. Its address holds search and filters. */
@Route(value = SignInsView.PATH, layout = MainLayout.class)
@Needs(Area.SIGN_INS)
@StyleSheet("context://portal/signin.css")
class SignInsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "sign-ins";

    private static final int PAGE_SIZE = 50;

    private final transient SignIns signIns;
    private final transient Actor actor;
    private final PageHeader header = new PageHeader(Texts.t("signin.log.title"), Texts.t("signin.log.subtitle"));
    private final LockoutList lockouts = new LockoutList(this::unlock);
    private final SignInFilters filters = new SignInFilters(this::change);
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Texts.t("signin.log.more"), click -> showMore());
    private final Div instead = new Div();
    private transient SignInState state = SignInState.ALL;
    private transient SignInFilter filter = SignInFilter.ALL;
    private int total;
    private int read;
    private long last;

    SignInsView(SignIns signIns, CurrentActor currentActor) {
        this.signIns = signIns;
        actor = currentActor.get();
        list.addClassNames("portal-card", "signin-list");
        list.getElement().setAttribute("aria-label", Texts.t("signin.log.title"));
        more.addClassName("signin-more");
        addClassName("portal-view");
        add(header, lockouts, filters, list, more, instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SignInState.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("signin.log.title");
    }

    private void change(SignInState wanted) {
        show(wanted);
        var location = new Location(PATH, wanted.parameters());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
    }

    private void show(SignInState wanted) {
        state = wanted;
        filter = wanted.filter();
        filters.show(wanted);
        lockouts.show(signIns.lockouts(actor));
        total = signIns.count(actor, filter);
        read = 0;
        last = Long.MAX_VALUE;
        list.removeAll();
        showMore();
        boolean everything = wanted.equals(SignInState.ALL);
        boolean none = total == 0;
        header.setTitle(none ? Texts.t("signin.log.title") : Texts.t("signin.log.title-count", total));
        filters.setVisible(!(none && everything));
        list.setVisible(!none);
        instead.removeAll();
        if (none) {
            instead.add(everything ? nothingYet() : nothingMatches());
        }
    }

    /** Lines that came meanwhile have moved the rest down: what is shown already comes again and is left out. */
    private void showMore() {
        var lines = signIns.find(actor, filter, read, PAGE_SIZE);
        read += lines.size();
        for (var line : lines) {
            if (line.number() < last) {
                last = line.number();
                list.add(new SignInItem(line));
            }
        }
        more.setVisible(lines.size() == PAGE_SIZE && read < total);
    }

    private void unlock(Lockout lockout) {
        signIns.unlock(actor, lockout.id());
        Notices.success(Texts.t("signin.locked.unlocked", LockoutList.name(lockout)));
        show(state);
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.SIGN_IN, Texts.t("signin.log.none.title"), Texts.t("signin.log.none.text"));
    }

    private EmptyState nothingMatches() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                Texts.t("signin.log.no-match.title"),
                Texts.t("signin.log.no-match.text"),
                new Button(Texts.t("signin.log.clear"), click -> change(SignInState.ALL)));
    }
}
