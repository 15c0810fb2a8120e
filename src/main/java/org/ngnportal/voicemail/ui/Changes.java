package org.ngnportal.voicemail.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.voicemail.DiversionChoice;
import org.ngnportal.voicemail.DiversionsInTheWayException;
import org.ngnportal.voicemail.InvalidVoicemailException;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;
import org.ngnportal.voicemail.Voicemail;

/** Makes changes and says what came of them. What was entered stays when it did not work. */
final class Changes {

    private final Voicemail voicemail;
    private final Actor actor;
    private final Runnable changed;

    /** @param changed shows the page anew */
    Changes(Voicemail voicemail, Actor actor, Runnable changed) {
        this.voicemail = voicemail;
        this.actor = actor;
        this.changed = changed;
    }

    /** What is done by somebody. */
    @FunctionalInterface
    interface Change {
        void by(Actor actor, Voicemail voicemail);
    }

    /** What is done once the diversions that are in the way have been decided about. */
    @FunctionalInterface
    interface Decided {
        void by(Actor actor, Voicemail voicemail, Map<MailboxCondition, DiversionChoice> choices);
    }

    /**
     * @param key of the words: {@code doing} as it follows "Could not", {@code done}
     * @param invalid gets what cannot be used
     */
    void make(String key, Change change, Consumer<List<Problem>> invalid) {
        if (attempt(key, change, invalid)) {
            Notices.success(Texts.t(key + "done"));
            changed.run();
        }
    }

    /** As {@link #make}; asks about diversions that are in the way and goes on with the answer. */
    void makeAsking(String key, Decided change, Consumer<List<Problem>> invalid) {
        makeDecided(key, change, Map.of(), invalid);
    }

    private void makeDecided(
            String key,
            Decided change,
            Map<MailboxCondition, DiversionChoice> choices,
            Consumer<List<Problem>> invalid) {
        try {
            make(key, (by, service) -> change.by(by, service, choices), invalid);
        } catch (DiversionsInTheWayException asked) {
            new DiversionQuestion(asked.diversions(), answers -> makeDecided(key, change, answers, invalid)).open();
        }
    }

    private boolean attempt(String key, Change change, Consumer<List<Problem>> invalid) {
        try {
            change.by(actor, voicemail);
            return true;
        } catch (InvalidVoicemailException refused) {
            invalid.accept(refused.problems());
        } catch (DeniedException denied) {
            Notices.problem(Texts.t("voicemail.read-only"));
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t(key + "doing"));
        }
        return false;
    }
}
