package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks again and again while a component is on the page and there is something to wait for; one at a time on a page. */
public final class Polling {

    private static final int MILLISECONDS = 700;

    private final BooleanSupplier goOn;
    private @Nullable Registration listener;

    private Polling(BooleanSupplier goOn) {
        this.goOn = goOn;
    }

    /** @param goOn called at once and then at intervals, until it returns false */
    public static void whileAttached(Component component, BooleanSupplier goOn) {
        component.addAttachListener(attached -> {
            var polling = new Polling(goOn);
            polling.start(attached.getUI());
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                polling.stop(detached.getUI());
            });
        });
    }

    private void start(UI ui) {
        if (goOn.getAsBoolean()) {
            ui.setPollInterval(MILLISECONDS);
            listener = ui.addPollListener(poll -> {
                if (!goOn.getAsBoolean()) {
                    stop(ui);
                }
            });
        }
    }

    private void stop(UI ui) {
        if (listener != null) {
            listener.remove();
            listener = null;
            ui.setPollInterval(-1);
        }
    }
}
