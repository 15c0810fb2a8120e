package org.ngnportal.batches.kill;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ngnportal.kill.MoodyMailServer;
import org.ngnportal.kill.PortalProcess;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSwitches;

/**
 * Kills portals in the middle of something: when a request has arrived at the platform, when it was carried out and is not
 * answered yet, or when the mail server has taken a mail and has not said so.
 */
final class Reaper {

    private enum Occasion {
        REQUEST_ARRIVED,
        REQUEST_CARRIED_OUT,
        MAIL_TAKEN
    }

    private record Death(Occasion occasion, AtomicInteger countdown, PortalProcess victim, CountDownLatch dead) {}

    private final Random dice;
    private final AtomicReference<@Nullable Death> planned = new AtomicReference<>();
    private final AtomicInteger deaths = new AtomicInteger();

    Reaper(Sandbox sandbox, MoodyMailServer mails, long seed) {
        dice = new Random(seed);
        sandbox.switches().before(SandboxSwitches.ANY, call -> happens(Occasion.REQUEST_ARRIVED));
        sandbox.switches().after(SandboxSwitches.ANY, call -> happens(Occasion.REQUEST_CARRIED_OUT));
        mails.afterTaking(() -> happens(Occasion.MAIL_TAKEN));
    }

    int deaths() {
        return deaths.get();
    }

    /**
     * Has one of the portals killed at a moment that chance picks; returns when it is dead.
     *
     * @param within about so many requests from now
     * @return the dead one, which others must not talk to any more
     */
    PortalProcess killOne(List<PortalProcess> portals, int within) throws InterruptedException {
        var victim = portals.get(dice.nextInt(portals.size()));
        var occasion = Occasion.values()[dice.nextInt(Occasion.values().length)];
        // far fewer mails than requests
        int after = 1 + dice.nextInt(occasion == Occasion.MAIL_TAKEN ? 1 + within / 10 : within);
        var death = new Death(occasion, new AtomicInteger(after), victim, new CountDownLatch(1));
        planned.set(death);
        if (!death.dead().await(60, TimeUnit.SECONDS) && planned.compareAndSet(death, null)) {
            // nothing happens any more
            victim.kill();
        } else {
            death.dead().await();
        }
        deaths.incrementAndGet();
        return victim;
    }

    private void happens(Occasion occasion) {
        var death = planned.get();
        if (death != null
                && death.occasion() == occasion
                && death.countdown().decrementAndGet() <= 0
                && planned.compareAndSet(death, null)) {
            death.victim().kill();
            death.dead().countDown();
        }
    }
}
