package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.Lockout;

/** Who has to wait now; not there when nobody has to. */
final class LockoutList extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();
    private final transient Consumer<Lockout> unlock;

    LockoutList(Consumer<Lockout> unlock) {
        this.unlock = unlock;
        list.addClassNames("portal-card", "signin-list");
        list.getElement().setAttribute("aria-label", Texts.t("signin.locked.title"));
        getContent().addClassName("signin-part");
        getContent().add(new H2(Texts.t("signin.locked.title")), list);
    }

    void show(List<Lockout> lockouts) {
        list.removeAll();
        lockouts.stream().map(this::item).forEach(list::add);
        getContent().setVisible(!lockouts.isEmpty());
    }

    static String name(Lockout lockout) {
        return lockout.who().isEmpty() ? lockout.address() : lockout.who();
    }

    private ListItem item(Lockout lockout) {
        var name = new Span(name(lockout));
        name.addClassName("signin-name");
        var facts = new Span(new Span(Texts.t(
                lockout.purpose() == null
                        ? "signin.locked.address"
                        : "signin.locked." + SignInState.key(lockout.purpose()))));
        facts.addClassName("signin-facts");
        if (!lockout.who().isEmpty()) {
            facts.add(new Span(
                    lockout.address().isEmpty()
                            ? Texts.t("signin.locked.anywhere")
                            : Texts.t("signin.sessions.from", lockout.address())));
        }
        facts.add(new Span(Texts.t("signin.locked.failures", lockout.failures())));
        var words = new Span(name, facts);
        words.addClassName("signin-words");
        var item = new ListItem(words, wait(lockout));
        item.addClassName("signin-item");
        if (lockout.unlockable()) {
            var button = new Button(
                    Texts.t("signin.locked.unlock"),
                    Icons.decorative(VaadinIcon.UNLOCK),
                    click -> unlock.accept(lockout));
            button.setAriaLabel(Texts.t("signin.locked.unlock-of", name(lockout)));
            item.add(button);
        }
        return item;
    }

    private static StateBadge wait(Lockout lockout) {
        var left = Duration.between(Instant.now(), lockout.until());
        return new StateBadge(
                Tone.WARNING, VaadinIcon.HOURGLASS, Texts.t("signin.locked.wait", ProblemTexts.inWords(left)));
    }
}
