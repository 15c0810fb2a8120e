package org.ngnportal.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Duration;
import org.ngnportal.shell.Texts;

/** Time that is left, counted by the browser, which tells when it is over. */
@Tag("portal-countdown")
@JavaScript("context://portal/countdown.js")
final class Countdown extends Component {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    Countdown(Duration left, Runnable over) {
        getElement().setAttribute("left", Long.toString(left.toSeconds()));
        getElement().setAttribute("hours", Texts.t("availability.left.hours", "%h", "%m"));
        getElement().setAttribute("minutes", Texts.t("availability.left.minutes", "%m"));
        getElement().setText(Words.left(left));
        getElement().addEventListener("over", event -> over.run());
    }
}
