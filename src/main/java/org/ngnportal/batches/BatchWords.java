package org.ngnportal.batches;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** What pages say of batches, in the language of the page. */
public final class BatchWords {

    private static final int FEW = 10;

    private BatchWords() {}

    public static String kind(BatchProgress batch) {
        return Texts.t("batches.kind." + batch.kind());
    }

    public static String state(BatchState state) {
        return Texts.t("batches.state." + state.name().toLowerCase(Locale.ROOT));
    }

    public static StateBadge badge(BatchProgress batch) {
        var text = state(batch.state());
        return switch (batch.state()) {
            case PREPARING -> new StateBadge(Tone.NEUTRAL, VaadinIcon.EDIT, text);
            case RUNNING, UNDOING ->
                batch.waiting() == null
                        ? new StateBadge(Tone.INFO, VaadinIcon.PLAY, text)
                        : new StateBadge(Tone.WARNING, VaadinIcon.HOURGLASS, Texts.t("batches.state.waiting"));
            case PAUSED ->
                new StateBadge(
                        batch.stop() == null || batch.stop().reason() == BatchProgress.StopReason.PERSON
                                ? Tone.WARNING
                                : Tone.BAD,
                        VaadinIcon.PAUSE,
                        text);
            case CANCELLED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
            case DONE ->
                batch.count(RowState.REFUSED, RowState.UNCERTAIN) == 0
                        ? new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text)
                        : new StateBadge(Tone.WARNING, VaadinIcon.CHECK, Texts.t("batches.state.done-partly"));
            case UNDONE -> new StateBadge(Tone.NEUTRAL, VaadinIcon.ROTATE_LEFT, text);
        };
    }

    public static String row(RowState state) {
        return Texts.t("batches.row." + state.name().toLowerCase(Locale.ROOT));
    }

    public static StateBadge badge(RowState state) {
        var text = row(state);
        return switch (state) {
            case WAITING -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, text);
            case ASKED, UNDOING -> new StateBadge(Tone.INFO, VaadinIcon.HOURGLASS, text);
            case DONE -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case UNCHANGED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CHECK, text);
            case REFUSED -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, text);
            case UNCERTAIN -> new StateBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE_O, text);
            case CANCELLED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
            case UNDONE -> new StateBadge(Tone.NEUTRAL, VaadinIcon.ROTATE_LEFT, text);
            case KEPT -> new StateBadge(Tone.WARNING, VaadinIcon.LOCK, text);
        };
    }

    /** How far it is: rows, rate and time left. */
    static String numbers(BatchProgress batch) {
        var words = new StringBuilder(
                batch.undoing()
                        ? Texts.t("batches.progress.undoing", batch.undoable())
                        : Texts.t("batches.progress.rows", batch.ended(), batch.total()));
        if (batch.state().isActive() && batch.waiting() == null && batch.rate() > 0) {
            words.append(" · ")
                    .append(
                            batch.rate() < FEW
                                    ? Texts.t("batches.progress.slow", Math.round(batch.rate() * FEW) / (double) FEW)
                                    : Texts.t("batches.progress.rate", Math.round(batch.rate())));
            batch.timeLeft().ifPresent(left -> words.append(" · ").append(timeLeft(left)));
        }
        return words.toString();
    }

    private static String timeLeft(Duration left) {
        if (left.compareTo(Duration.ofMinutes(2)) < 0) {
            return Texts.t("batches.progress.seconds", left.toSeconds());
        }
        return left.compareTo(Duration.ofHours(2)) < 0
                ? Texts.t("batches.progress.minutes", left.toMinutes())
                : Texts.t("batches.progress.hours", left.toHours());
    }

    /** Why it stands still, and what to do; empty while it does not. */
    static String trouble(BatchProgress batch) {
        var waiting = batch.waiting();
        if (batch.state().isActive() && waiting != null) {
            long seconds =
                    Math.max(0, Duration.between(Instant.now(), waiting.next()).toSeconds());
            return Texts.t("batches.wait." + key(waiting.reason())) + " "
                    + (seconds == 0 ? Texts.t("batches.wait.now") : Texts.t("batches.wait.next", seconds));
        }
        var stop = batch.stop();
        if (batch.state() == BatchState.PAUSED && stop != null) {
            return Texts.t("batches.stop." + key(stop.reason()), stop.by());
        }
        if (batch.state() == BatchState.CANCELLED && batch.endedAt() == null) {
            return Texts.t("batches.cancelling");
        }
        return "";
    }

    private static String key(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
