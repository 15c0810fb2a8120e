package org.ngnportal.generator;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a field of an order.
 *
 * @param field where
 * @param messageKey of the sentence that says what is wrong
 * @param parameters of the sentence; never a secret
 */
public record GeneratorProblem(Field field, String messageKey, List<Object> parameters) {

    public GeneratorProblem {
        parameters = List.copyOf(parameters);
    }

    static GeneratorProblem of(Field field, String messageKey, Object... parameters) {
        return new GeneratorProblem(field, messageKey, Arrays.asList(parameters));
    }

    /** A field of {@link GeneratorOrder}. */
    public enum Field {
        WHAT,
        RANGE,
        FIRST,
        COUNT,
        STEP,
        INFO,
        TARGET,
        DOMAIN,
        STRIP,
        USERNAME_PREFIX,
        OWNER,
        FIRST_NAME,
        LAST_NAME,
        EMAIL,
        LANGUAGE,
        TIME_ZONE,
        PSTN,
        CALLER_ID,
        QUOTA,
        CALL_LIMIT,
        GROUPS,
        PASSWORDS,
        RECIPIENT
    }
}
