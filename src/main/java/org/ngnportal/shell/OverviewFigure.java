package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/**
 * A number of the overview page, contributed by a feature as a bean. The numbers are read at the same time, beside the page.
 *
 * @param order within its group, smaller comes first
 * @param area who may see it sees the number
 * @param messageKey key of what is counted, such as "Blocked"
 * @param tone what it means to the reader when it is not 0
 * @param path what lists what is counted, without a leading slash; null if nothing does
 */
public record OverviewFigure(
        int order,
        Group group,
        Area area,
        String messageKey,
        VaadinIcon icon,
        Tone tone,
        @Nullable String path,
        Reading reading) {

    /** Numbers that stand together. */
    public enum Group {
        SUBSCRIBERS(10),
        DELIVERIES(30),
        SIGN_INS(40),
        CUSTOMERS(50);

        private final int order;

        Group(int order) {
            this.order = order;
        }

        /** Among the cards of the page, smaller comes first. */
        public int order() {
            return order;
        }

        /** Key of the heading. */
        public String messageKey() {
            return "shell.overview.group." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How the number is had. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Counts, in a thread of its own and perhaps slowly; empty if it says nothing to the actor.
         *
         * @throws org.ngnportal.ngnpro.NgnProException if it cannot be had: the page says so
         */
        Optional<Count> of(Actor actor);
    }

    /**
     * How many there are.
     *
     * @param atLeast whether counting was given up and there may be more
     */
    public record Count(long value, boolean atLeast) {

        public static Count of(long value) {
            return new Count(value, false);
        }

        public static Count atLeast(long value) {
            return new Count(value, true);
        }
    }
}
