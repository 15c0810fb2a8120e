package org.ngnportal.selfcare.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;

/** The address one is called at, large, with a button that copies it. */
final class AddressCard extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    AddressCard(SipAddress address) {
        addClassNames("portal-card", "selfcare-address");
        String text = address.toString();
        Span label = new Span(Texts.t("selfcare.home.address"));
        label.addClassName("selfcare-label");
        Span value = new Span(new Text(address.user()), new HtmlComponent("wbr"), new Text("@" + address.domain()));
        value.addClassName("selfcare-address-value");
        add(
                Icons.decorative(VaadinIcon.PHONE),
                new Div(label, value),
                new CopyButton(() -> text, Texts.t("selfcare.home.address.copy")));
    }
}
