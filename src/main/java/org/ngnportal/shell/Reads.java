package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Things a page reads at the same time, each in a thread of its own, while the page is shown already. What comes quickly is
 * there with the page; for the rest the browser asks again until all of it has come.
 */
public final class Reads {

    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final int POLL_MILLISECONDS = 300;

    private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
    private @Nullable UI shown;
    private int missing;
    private @Nullable Registration polling;

    /** @param page what is read belongs to it; when it is left, what comes later is dropped */
    public Reads(Component page) {
        page.addAttachListener(attached -> begin(attached.getUI()));
        page.addDetachListener(detached -> end(detached.getUI()));
    }

    /**
     * Begins to read at once.
     *
     * @param read has the security and logging context of the present thread, but no page
     * @param done gets what was read, on the page
     * @param failed gets why it was not, on the page
     */
    public <T> void start(Supplier<T> read, Consumer<T> done, Consumer<RuntimeException> failed) {
        missing++;
        if (shown != null) {
            poll(shown);
        }
        Map<String, String> context = MDC.getCopyOfContextMap();
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            arrived.add(outcome(read, done, failed));
        }));
    }

    private static <T> Runnable outcome(Supplier<T> read, Consumer<T> done, Consumer<RuntimeException> failed) {
        try {
            T result = read.get();
            return () -> done.accept(result);
        } catch (RuntimeException e) {
            return () -> failed.accept(e);
        }
    }

    private void begin(UI ui) {
        shown = ui;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (missing > 0) {
                Runnable next = arrived.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    break;
                }
                show(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (missing > 0) {
            poll(ui);
        }
    }

    private void poll(UI ui) {
        if (polling == null) {
            ui.setPollInterval(POLL_MILLISECONDS);
            polling = ui.addPollListener(poll -> showArrived(ui));
        }
    }

    private void showArrived(UI ui) {
        for (Runnable next = arrived.poll(); next != null; next = arrived.poll()) {
            show(next);
        }
        if (missing == 0) {
            rest(ui);
        }
    }

    private void show(Runnable next) {
        missing--;
        next.run();
    }

    private void end(UI ui) {
        shown = null;
        rest(ui);
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}
