package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.DiversionChoice;
import org.ngnportal.voicemail.OtherDiversion;

/** Asks what becomes of diversions that voicemail would take the place of. Nothing is changed before the answer. */
final class DiversionQuestion extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<MailboxCondition, RadioButtonGroup<DiversionChoice>> questions =
            new EnumMap<>(MailboxCondition.class);

    DiversionQuestion(List<OtherDiversion> diversions, Consumer<Map<MailboxCondition, DiversionChoice>> answered) {
        setHeaderTitle(Texts.t("voicemail.question.title"));
        setWidth("min(32rem, calc(100vw - 2rem))");
        add(new Paragraph(Texts.t("voicemail.question.text")));
        diversions.forEach(this::ask);
        var confirm = new Button(Texts.t("voicemail.question.confirm"), click -> {
            close();
            answered.accept(answers());
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), confirm);
    }

    private void ask(OtherDiversion diversion) {
        var condition = Words.key(diversion.condition());
        var question =
                new RadioButtonGroup<DiversionChoice>(Texts.t("voicemail.question." + condition, diversion.target()));
        question.setItems(DiversionChoice.values());
        question.setItemLabelGenerator(choice -> choice == DiversionChoice.KEEP
                ? Texts.t("voicemail.question.keep")
                : Texts.t("voicemail.question.replace"));
        question.setValue(DiversionChoice.KEEP);
        question.addClassName("voicemail-question");
        questions.put(diversion.condition(), question);
        add(question);
    }

    private Map<MailboxCondition, DiversionChoice> answers() {
        var answers = new EnumMap<MailboxCondition, DiversionChoice>(MailboxCondition.class);
        questions.forEach((condition, question) -> answers.put(condition, question.getValue()));
        return answers;
    }
}
