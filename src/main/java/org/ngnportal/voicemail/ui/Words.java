package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Locale;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;

/** Words of this page that depend on something. */
final class Words {

    private Words() {}

    static String key(MailboxCondition condition) {
        return condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shows what is wrong with a field, if anything is. */
    static void mark(List<Problem> problems, Field which, HasValidation field) {
        var problem = problems.stream().filter(one -> one.field() == which).findFirst();
        field.setInvalid(problem.isPresent());
        problem.ifPresent(wrong -> {
            field.setErrorMessage(Texts.t(wrong.messageKey()));
            if (field instanceof Focusable<?> entry) {
                entry.focus();
            }
        });
    }
}
