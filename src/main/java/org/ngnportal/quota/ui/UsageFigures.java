package org.ngnportal.quota.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.shell.Texts;

/** What a month cost: the amount, a bar where there is a limit, what is left, and what the figure is. */
@StyleSheet("context://portal/quota.css")
final class UsageFigures extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    UsageFigures(MonthlyUsage usage) {
        addClassName("quota-usage");
        var amount = new Paragraph(headline(usage));
        amount.addClassName("quota-amount");
        add(amount);
        if (usage.isLimited()) {
            add(new UsageBar(usage));
        }
        add(new Paragraph(state(usage)));
        var what = new Paragraph(Texts.t("quota.usage.what", usage.calls(), Words.date(usage.since())));
        what.addClassName("portal-help");
        add(what);
    }

    static String headline(MonthlyUsage usage) {
        var spent = Words.money(usage.spent(), usage.currency());
        return usage.isLimited()
                ? Texts.t("quota.usage.of", spent, Words.money(usage.most(), usage.currency()))
                : Texts.t("quota.usage.spent", spent);
    }

    static String state(MonthlyUsage usage) {
        if (usage.stopped()) {
            return Texts.t("quota.usage.stopped");
        }
        return usage.isLimited()
                ? Texts.t("quota.usage.left", Words.money(usage.left(), usage.currency()))
                : Texts.t("quota.usage.unlimited");
    }
}
