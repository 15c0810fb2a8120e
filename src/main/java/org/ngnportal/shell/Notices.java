package org.ngnportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;

/** Tells the outcome of an action. Success passes by, a problem stays until it is dismissed. */
public final class Notices {

    private static final Duration SUCCESS = Duration.ofSeconds(4);
    private static final Duration UNDO = Duration.ofSeconds(10);

    private Notices() {}

    public static void success(String text) {
        Notification notice = new Notification(row(VaadinIcon.CHECK_CIRCLE_O, null, text, null));
        notice.setDuration((int) SUCCESS.toMillis());
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        show(notice);
    }

    /** A success that can be taken back for some seconds. */
    public static void undoable(String text, Runnable undo) {
        Notification notice = new Notification();
        Button takeBack = new Button(Texts.t("shell.undo"), click -> {
            notice.close();
            undo.run();
        });
        takeBack.addThemeVariants(ButtonVariant.SMALL);
        notice.add(row(VaadinIcon.CHECK_CIRCLE_O, null, text, takeBack));
        notice.setDuration((int) UNDO.toMillis());
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        show(notice);
    }

    /** Something to know, which is neither a success nor a problem; stays until it is dismissed. */
    public static void note(String text) {
        Notification notice = new Notification();
        notice.add(row(VaadinIcon.INFO_CIRCLE_O, null, text, dismissal(notice)));
        notice.setDuration(0);
        show(notice);
    }

    public static void problem(String text) {
        staying(null, text);
    }

    /**
     * @param doing what was attempted, as it follows "Could not", such as "save alice@alpha.example"
     */
    public static void problem(NgnProException failure, String doing) {
        String reference = Incident.record(doing, failure);
        PlatformBanner.report(failure);
        staying(Texts.t("shell.problem", doing), FaultTexts.of(failure) + " " + Texts.t("shell.reference", reference));
    }

    private static void staying(@Nullable String title, String text) {
        Notification notice = new Notification();
        notice.add(row(VaadinIcon.EXCLAMATION_CIRCLE_O, title, text, dismissal(notice)));
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.ERROR);
        show(notice);
    }

    private static Button dismissal(Notification notice) {
        Button close = new Button(Icons.decorative(VaadinIcon.CLOSE_SMALL), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("portal-icon-button");
        close.setAriaLabel(Texts.t("shell.dismiss"));
        return close;
    }

    private static Div row(VaadinIcon icon, @Nullable String title, String text, @Nullable Button close) {
        Div words = new Div();
        words.addClassName("portal-notice-words");
        if (title != null) {
            Paragraph heading = new Paragraph(title);
            heading.addClassName("portal-notice-title");
            words.add(heading);
        }
        words.add(new Paragraph(text));
        Div row = new Div(Icons.decorative(icon), words);
        row.addClassName("portal-notice");
        if (close != null) {
            row.add(close);
        }
        return row;
    }

    private static void show(Notification notice) {
        notice.setPosition(Position.BOTTOM_END);
        notice.open();
    }
}
