package org.ngnportal.generator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.ngnportal.generator.Findings;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.shell.Texts;

/** The last question: how many are made, and what becomes of those that are there already. */
final class StartDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    StartDialog(GeneratorOrder order, Findings findings, Runnable start) {
        setWidth("min(34rem, calc(100vw - 2rem))");
        addClassName("generator-start");
        int taken = findings.collisions();
        setHeaderTitle(Texts.t(taken == 0 ? "generator.start.title" : "generator.start.taken", taken));
        if (taken > 0) {
            add(new Paragraph(Texts.t("generator.start.taken.text", taken, findings.count())), list(findings));
        }
        findings.problems().forEach(problem -> {
            var text = new Paragraph(FieldMarks.text(problem));
            text.addClassName("generator-refusal");
            text.getElement().setAttribute("role", "alert");
            add(text);
        });
        boolean possible = findings.problems().isEmpty() && findings.rest() > 0;
        if (findings.rest() == 0) {
            add(new Paragraph(Texts.t("generator.start.nothing")));
        } else if (possible) {
            add(new Paragraph(Texts.t(what(order), findings.rest())), new Paragraph(mails(order, findings)));
        }
        getFooter().add(new Button(Texts.t(taken == 0 ? "shell.cancel" : "generator.start.stop"), click -> close()));
        if (possible) {
            var confirm = new Button(
                    Texts.t(taken == 0 ? "generator.start.confirm" : "generator.start.skip", findings.rest()),
                    click -> {
                        close();
                        start.run();
                    });
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            confirm.setDisableOnClick(true);
            getFooter().add(confirm);
        }
    }

    private static String what(GeneratorOrder order) {
        if (order.accounts() == null) {
            return "generator.preview.numbers";
        }
        return order.numbers() == null ? "generator.preview.accounts" : "generator.preview.both";
    }

    private static String mails(GeneratorOrder order, Findings findings) {
        var accounts = order.accounts();
        if (accounts == null) {
            return Texts.t("generator.preview.mails.none");
        }
        return accounts.delivery().way().isMailed()
                ? Texts.t("generator.preview.mails", findings.rest())
                : Texts.t("generator.preview.letters", findings.rest());
    }

    private static UnorderedList list(Findings findings) {
        var list = new UnorderedList();
        list.addClassName("generator-taken");
        findings.taken()
                .forEach(taken -> list.add(new ListItem(
                        Texts.t("generator.taken." + taken.kind().name().toLowerCase(Locale.ROOT), taken.name()))));
        return list;
    }
}
