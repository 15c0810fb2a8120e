package org.ngnportal.onboarding.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ngnportal.kill.PortalProcess;

/** A running {@link VictimPortal}, seen from the test. */
final class Victim implements AutoCloseable {

    private final PortalProcess process;

    private Victim(PortalProcess process) {
        this.process = process;
    }

    /** Starts it and waits until it is up. */
    static Victim start(Path data, String... settings) throws IOException {
        var all = new ArrayList<>(List.of("--portal.data=" + data));
        all.addAll(List.of(settings));
        return new Victim(PortalProcess.start(VictimPortal.class, all));
    }

    void order(VictimPortal.Order order) {
        process.tell(order.command());
    }

    /** States of onboarding and delivery for an e-mail address, such as {@code state DONE SENT}. */
    String state(String email) {
        return process.ask("state " + email);
    }

    /** {@code kill -9}; returns when it is dead. */
    void kill() {
        process.kill();
    }

    /** That it was killed, and did not end in another way. */
    void awaitDeath() throws InterruptedException {
        process.awaitDeath();
    }

    /** What it printed lately, for the message of a failed assertion. */
    String said() {
        return process.said();
    }

    @Override
    public void close() {
        process.close();
    }
}
