package org.ngnportal.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a field of a row.
 *
 * @param messageKey of the sentence that says what is wrong
 * @param parameters of the sentence, hostile text perhaps; never a secret
 */
public record FieldProblem(ImportField field, String messageKey, List<String> parameters) {

    public FieldProblem {
        parameters = List.copyOf(parameters);
    }

    public static FieldProblem of(ImportField field, String messageKey, Object... parameters) {
        return new FieldProblem(
                field,
                messageKey,
                Arrays.stream(parameters).map(Objects::toString).toList());
    }
}
