package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.OtherDiversion;
import org.ngnportal.voicemail.OwnMailbox;
import org.ngnportal.voicemail.VoicemailState;

/** Which calls reach the mailbox, and how its owner does. */
final class ReachSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Where all diversions are. */
    private static final String DIVERSIONS = "my/diversions";

    ReachSection(OwnMailbox mailbox, VoicemailState state, Changes changes) {
        getContent().addClassName("voicemail-sections");
        getContent().add(calls(mailbox, state, changes), hearing(mailbox, state));
    }

    private static Section calls(OwnMailbox mailbox, VoicemailState state, Changes changes) {
        var section = new Section(Texts.t("voicemail.calls"));
        if (!state.allCalls().isEmpty()) {
            var warning = new Paragraph(Texts.t("voicemail.calls.all", state.allCalls()));
            warning.addClassName("voicemail-warning");
            section.addWide(warning);
        }
        var list = new UnorderedList();
        list.addClassName("voicemail-cases");
        Arrays.stream(MailboxCondition.values())
                .map(condition -> line(condition, mailbox, state))
                .forEach(list::add);
        section.addWide(list);
        var buttons = new Div();
        buttons.addClassName("voicemail-buttons");
        if (state.mayChange() && mailbox.answers().size() < MailboxCondition.values().length) {
            buttons.add(new Button(
                    Texts.t("voicemail.receive"),
                    click -> changes.makeAsking(
                            "voicemail.receive.",
                            (by, service, choices) -> service.receive(by, choices),
                            problems -> {})));
        }
        var diversions = new Anchor(DIVERSIONS, Texts.t("voicemail.calls.diversions"));
        diversions.getElement().setAttribute("router-link", true);
        diversions.addClassName("voicemail-link");
        buttons.add(diversions);
        section.addWide(buttons);
        return section;
    }

    private static ListItem line(MailboxCondition condition, OwnMailbox mailbox, VoicemailState state) {
        boolean here = mailbox.answers().contains(condition);
        var key = "voicemail.case." + Words.key(condition);
        var elsewhere = state.others().stream()
                .filter(other -> other.condition() == condition)
                .map(OtherDiversion::target)
                .findFirst();
        var words = here
                ? Texts.t(key + ".here")
                : elsewhere.map(target -> Texts.t(key + ".elsewhere", target)).orElseGet(() -> Texts.t(key + ".end"));
        var line = new ListItem(
                Icons.decorative(here ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.CIRCLE_THIN), new Span(words));
        line.addClassName(here ? "portal-good" : "portal-neutral");
        return line;
    }

    private static Section hearing(OwnMailbox mailbox, VoicemailState state) {
        var section = new Section(Texts.t("voicemail.hear"), Texts.t("voicemail.hear.text"));
        var facts = new KeyValue();
        if (!state.code().isEmpty()) {
            facts.add(Texts.t("voicemail.hear.code"), state.code());
        }
        facts.add(Texts.t("voicemail.hear.number"), mailbox.number());
        if (!mailbox.address().isEmpty()) {
            var row = new Div(
                    new Span(mailbox.address()),
                    new CopyButton(mailbox::address, Texts.t("voicemail.hear.address.copy")));
            row.addClassName("voicemail-inline");
            facts.add(Texts.t("voicemail.hear.address"), row);
        }
        if (!state.mayChange()) {
            facts.add(Texts.t("voicemail.mail.email"), mailbox.email());
        }
        section.addWide(facts);
        return section;
    }
}
