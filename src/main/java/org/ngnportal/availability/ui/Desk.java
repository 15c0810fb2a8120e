package org.ngnportal.availability.ui;

import java.util.function.Consumer;
import org.ngnportal.availability.Availability;
import org.ngnportal.availability.InvalidAvailabilityException;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Where the parts of the page make their changes, after which all of them show how things stand. */
final class Desk {

    private final Availability availability;
    private final Actor actor;
    private final Runnable refresh;

    Desk(Availability availability, Actor actor, Runnable refresh) {
        this.availability = availability;
        this.actor = actor;
        this.refresh = refresh;
    }

    /** A change of the subscriber's own. */
    @FunctionalInterface
    interface Change {
        void make(Availability availability, Actor actor);
    }

    /** Makes a change; what is refused is told in a notice. */
    boolean change(Change change) {
        return change(change, refused -> Notices.problem(Words.refusal(refused)));
    }

    /** Makes a change and says whether it is done; input is kept when it is not. */
    boolean change(Change change, Consumer<InvalidAvailabilityException> invalid) {
        try {
            change.make(availability, actor);
        } catch (InvalidAvailabilityException refused) {
            invalid.accept(refused);
            return false;
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("availability.doing"));
            return false;
        }
        refresh.run();
        return true;
    }

    void refresh() {
        refresh.run();
    }
}
