package org.ngnportal.quota.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.shell.Texts;

/** How much of a limit is used, as a bar. */
@StyleSheet("context://portal/quota.css")
final class UsageBar extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int NEARLY = 80;
    private static final int ALL = 100;

    UsageBar(MonthlyUsage usage) {
        int percent = usage.percent();
        boolean usedUp = usage.stopped() || percent >= ALL;
        addClassNames("quota-bar", usedUp ? "portal-bad" : percent >= NEARLY ? "portal-warning" : "portal-good");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", Texts.t("quota.usage.bar", percent));
        var filled = new Div();
        filled.getStyle().set("inline-size", (usage.stopped() ? ALL : Math.min(ALL, percent)) + "%");
        add(filled);
    }
}
