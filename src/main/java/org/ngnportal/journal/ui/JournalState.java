package org.ngnportal.journal.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.JournalFilter;

/**
 * What the list shows, as it stands in the address of the page.
 *
 * @param text part of who did it or of what it is about; empty is any
 * @param action one of {@link Actions}; empty is any
 */
record JournalState(String text, String action, Period period, boolean problemsOnly, boolean impersonatedOnly) {

    static final JournalState ALL = new JournalState("", "", Period.ANY, false, false);

    private static final String TEXT = "q";
    private static final String ACTION = "action";
    private static final String PERIOD = "period";
    private static final String PROBLEMS = "problems";
    private static final String IMPERSONATED = "as";

    /** Reads an address; what makes no sense is left out. */
    static JournalState of(QueryParameters parameters) {
        return new JournalState(
                parameters.getSingleParameter(TEXT).orElse("").strip(),
                parameters
                        .getSingleParameter(ACTION)
                        .filter(Actions.ALL::contains)
                        .orElse(""),
                parameters.getSingleParameter(PERIOD).flatMap(Period::of).orElse(Period.ANY),
                parameters.getSingleParameter(PROBLEMS).isPresent(),
                parameters.getSingleParameter(IMPERSONATED).isPresent());
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        if (!action.isEmpty()) {
            parameters.put(ACTION, action);
        }
        if (period != Period.ANY) {
            parameters.put(PERIOD, period.key());
        }
        if (problemsOnly) {
            parameters.put(PROBLEMS, "yes");
        }
        if (impersonatedOnly) {
            parameters.put(IMPERSONATED, "yes");
        }
        return QueryParameters.simple(parameters);
    }

    JournalFilter filter() {
        return JournalFilter.ALL
                .withText(text)
                .withAction(action)
                .withPeriod(period.beginning(Instant.now()), null)
                .withProblemsOnly(problemsOnly)
                .withImpersonatedOnly(impersonatedOnly);
    }

    JournalState withText(String wanted) {
        return new JournalState(wanted.strip(), action, period, problemsOnly, impersonatedOnly);
    }

    JournalState withAction(String wanted) {
        return new JournalState(text, wanted, period, problemsOnly, impersonatedOnly);
    }

    JournalState withPeriod(Period wanted) {
        return new JournalState(text, action, wanted, problemsOnly, impersonatedOnly);
    }

    JournalState withProblemsOnly(boolean wanted) {
        return new JournalState(text, action, period, wanted, impersonatedOnly);
    }

    JournalState withImpersonatedOnly(boolean wanted) {
        return new JournalState(text, action, period, problemsOnly, wanted);
    }
}
