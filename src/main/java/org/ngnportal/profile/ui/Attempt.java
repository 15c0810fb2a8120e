package org.ngnportal.profile.ui;

import java.util.function.BiConsumer;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.tenancy.DeniedException;

/** Does something that can go wrong in the ways of this feature, each of which becomes a sentence. */
final class Attempt {

    private Attempt() {}

    /**
     * @param doing what is attempted, as it follows "Could not"
     * @param wrong gets each field that is wrong, with a sentence
     * @return whether it was done
     */
    static boolean at(String doing, Runnable action, BiConsumer<Field, String> wrong) {
        try {
            action.run();
            return true;
        } catch (InvalidProfileException invalid) {
            invalid.problems()
                    .reversed()
                    .forEach(problem -> wrong.accept(problem.field(), Texts.t(problem.messageKey())));
        } catch (TooManyTriesException hasty) {
            long minutes = Math.max(1, (hasty.delay().toSeconds() + 59) / 60);
            wrong.accept(Field.CURRENT_PASSWORD, Texts.t("profile.wait", minutes));
        } catch (ProfileRefusedException refused) {
            Notices.problem(Texts.t(refused.reason().messageKey()));
        } catch (DeniedException denied) {
            Notices.problem(Texts.t("profile.denied"));
        } catch (NgnProException failure) {
            Notices.problem(failure, doing);
        }
        return false;
    }
}
