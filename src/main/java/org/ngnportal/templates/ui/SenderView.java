package org.ngnportal.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.SenderState;
import org.ngnportal.templates.SenderWish;
import org.ngnportal.templates.Senders;
import org.ngnportal.templates.TemplateRefusedException;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** Who mails come from, and how they are signed. */
@Route(value = SenderView.PATH, layout = MainLayout.class)
@Needs(Area.TEMPLATES)
@StyleSheet("context://portal/templates.css")
class SenderView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "templates/sender";

    private static final SenderWish NONE = new SenderWish("", "", "", "");

    private final transient Senders senders;
    private final transient Actor actor;
    private final boolean mayChange;
    private final Div content = new Div();

    SenderView(Senders senders, CurrentActor currentActor) {
        this.senders = senders;
        actor = currentActor.get();
        mayChange = Rights.allows(actor, Area.TEMPLATES, Action.CHANGE);
        addClassName("portal-view");
        content.addClassName("templates-sender");
        var back = TemplateWords.link(TemplatesView.PATH, Texts.t("templates.editor.back"));
        back.addClassName("templates-button");
        add(new PageHeader(Texts.t("templates.sender.title"), Texts.t("templates.sender.subtitle"), back), content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("templates.sender.title");
    }

    private void show() {
        content.removeAll();
        var state = senders.get(actor);
        content.add(sender(state));
        var waiting = state.waiting();
        if (waiting != null && mayChange) {
            content.add(confirmation(state, waiting));
        }
        content.add(new SignatureSection(
                senders, actor, state.signature(), state.used() != null, mayChange, this::attempt));
    }

    private Section sender(SenderState state) {
        var used = state.used();
        var waiting = state.waiting();
        var shown = waiting != null ? waiting : used != null ? used : NONE;
        var address = new EmailField(Texts.t("templates.sender.address"));
        var name = new TextField(Texts.t("templates.sender.name"));
        var replyTo = new EmailField(Texts.t("templates.sender.reply-to"));
        var bounces = new EmailField(Texts.t("templates.sender.bounces"));
        name.setHelperText(Texts.t("templates.sender.name.help"));
        replyTo.setHelperText(Texts.t("templates.sender.reply-to.help"));
        bounces.setHelperText(Texts.t("templates.sender.bounces.help"));
        address.setValue(shown.address());
        name.setValue(shown.name());
        replyTo.setValue(shown.replyTo());
        bounces.setValue(shown.bounces());
        List.of(address, replyTo, bounces).forEach(field -> field.setReadOnly(!mayChange));
        name.setReadOnly(!mayChange);
        var section = new Section(Texts.t("templates.sender.section"));
        section.addWide(standing(state));
        section.add(address, name, replyTo, bounces);
        if (mayChange) {
            var save = new Button(
                    Texts.t("templates.sender.save"),
                    click -> save(
                            used,
                            new SenderWish(
                                    address.getValue(), name.getValue(), replyTo.getValue(), bounces.getValue())));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            var buttons = new Div(save);
            if (used != null || waiting != null) {
                buttons.add(new Button(Texts.t("templates.sender.remove"), click -> askRemove()));
            }
            buttons.addClassName("templates-actions");
            section.addWide(buttons);
        }
        return section;
    }

    private static Div standing(SenderState state) {
        var used = state.used();
        var waiting = state.waiting();
        var standing = new Div();
        standing.addClassName("templates-standing");
        if (used != null) {
            standing.add(new Div(
                    new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE_O, Texts.t("templates.sender.used")),
                    new Paragraph(used.address())));
        } else {
            standing.add(new Div(
                    new StateBadge(Tone.NEUTRAL, VaadinIcon.MINUS_CIRCLE_O, Texts.t("templates.sender.none")),
                    new Paragraph(
                            state.inherited().isEmpty()
                                    ? Texts.t("templates.sender.of-settings")
                                    : Texts.t("templates.sender.inherited", state.inherited()))));
        }
        if (waiting != null) {
            standing.add(new Div(
                    new StateBadge(Tone.WARNING, VaadinIcon.HOURGLASS, Texts.t("templates.sender.waiting")),
                    new Paragraph(waiting.address())));
        }
        return standing;
    }

    private Section confirmation(SenderState state, SenderWish waiting) {
        var code = new TextField(Texts.t("templates.sender.code", waiting.address()));
        var until = state.waitingUntil();
        if (until != null) {
            code.setHelperText(Texts.t(
                    "templates.sender.code.help",
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                    .withLocale(getLocale())
                                    .withZone(ZoneOffset.UTC)
                                    .format(until)
                            + " UTC"));
        }
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        var confirm = new Button(
                Texts.t("templates.sender.confirm"),
                click -> attempt(
                        () -> senders.confirm(actor, code.getValue()),
                        Texts.t("templates.sender.confirmed", waiting.address())));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(confirm);
        buttons.addClassName("templates-actions");
        var section = new Section(Texts.t("templates.sender.waiting"), code);
        section.addWide(buttons);
        return section;
    }

    private void save(@Nullable SenderWish used, SenderWish wish) {
        boolean known =
                used != null && used.address().equalsIgnoreCase(wish.address().strip());
        attempt(
                () -> senders.change(actor, wish),
                known
                        ? Texts.t("templates.sender.saved")
                        : Texts.t("templates.sender.asked", wish.address().strip()));
    }

    private void askRemove() {
        new ConfirmDialog(
                        Texts.t("templates.sender.remove.title"),
                        Texts.t("templates.sender.remove.text"),
                        Texts.t("templates.sender.remove"),
                        () -> attempt(() -> senders.remove(actor), Texts.t("templates.sender.removed")))
                .open();
    }

    private void attempt(Runnable change, String done) {
        try {
            change.run();
            Notices.success(done);
            show();
        } catch (TemplateRefusedException refused) {
            Notices.problem(refused.words());
        }
    }
}
