package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import org.ngnportal.selfcare.Home.Support;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** Whom to ask. What somebody typed for it becomes a link only where it can be nothing else. */
final class SupportSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w.-]{1,190}");
    private static final Pattern PAGE = Pattern.compile("https?://[\\w.:-]{1,200}(?:[/?#][!-~]{0,500})?");

    private final transient Support support;

    SupportSection(Support support) {
        this.support = support;
    }

    @Override
    protected Section initContent() {
        KeyValue facts = new KeyValue();
        if (!support.company().isEmpty()) {
            facts.add(Texts.t("selfcare.support.company"), support.company());
        }
        if (!support.email().isEmpty()) {
            facts.add(Texts.t("selfcare.support.email"), mail());
        }
        if (!support.page().isEmpty()) {
            facts.add(Texts.t("selfcare.support.page"), page());
        }
        Section section = new Section(Texts.t("selfcare.support.title"), Texts.t("selfcare.support.text"));
        section.addWide(facts);
        return section;
    }

    private Component mail() {
        return MAIL.matcher(support.email()).matches()
                ? new Anchor("mailto:" + support.email(), support.email())
                : new Span(support.email());
    }

    private Component page() {
        if (!PAGE.matcher(support.page()).matches()) {
            return new Span(support.page());
        }
        Anchor link = new Anchor(support.page(), support.page(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
