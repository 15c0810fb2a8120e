package org.ngnportal.onboarding;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param field where
 * @param messageKey of the sentence that says what is wrong
 * @param parameters of the sentence; never a secret
 */
public record FieldProblem(Field field, String messageKey, List<Object> parameters) {

    public FieldProblem {
        parameters = List.copyOf(parameters);
    }

    static FieldProblem of(Field field, String messageKey, Object... parameters) {
        return new FieldProblem(field, messageKey, Arrays.asList(parameters));
    }
}
