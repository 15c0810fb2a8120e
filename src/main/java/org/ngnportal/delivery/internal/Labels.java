package org.ngnportal.delivery.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.Note;
import org.ngnportal.shell.Texts;

/** What may be shown of a delivery, in words. */
final class Labels {

    private Labels() {}

    static DeliveryStatus status(Delivery delivery) {
        var now = delivery.now();
        var problem = now.problem();
        return new DeliveryStatus(
                delivery.id(),
                delivery.origin().tenant(),
                delivery.way(),
                Objects.toString(now.recipient(), ""),
                subject(delivery),
                delivery.origin().note() != null,
                now.state(),
                now.attempts(),
                problem == null ? null : words(problem, delivery.origin().note()),
                now.nextAttempt(),
                now.opening().openedAt(),
                now.updatedAt());
    }

    static String subject(Delivery delivery) {
        var note = delivery.origin().note();
        if (note != null) {
            return Texts.t(note.messageKey());
        }
        var address = delivery.now().address();
        return Objects.toString(address == null ? delivery.origin().domain() : address, "");
    }

    /** @param note null for a welcome mail */
    static String words(Problem problem, @Nullable Note note) {
        boolean linkIsOver = note != null && problem.kind() == Problem.Kind.LIFETIME_OVER;
        var sentence = Texts.t(
                linkIsOver ? "delivery.problem.link-over" : problem.kind().messageKey());
        return problem.detail().isEmpty()
                ? sentence
                : Texts.t("delivery.problem.with-detail", sentence, problem.detail());
    }
}
