package org.ngnportal.quota;

import java.util.List;

/** What was asked for cannot be set. */
public class InvalidThresholdException extends IllegalArgumentException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Message for an amount below which nobody can be warned. */
    public static final String AMOUNT = "quota.balance-warning.wrong";

    /** Message for percentages at which nobody can be warned. */
    public static final String PERCENTS = "quota.policy.wrong";

    private final String messageKey;
    private final transient List<Object> arguments;

    InvalidThresholdException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence for the one who typed it. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence names. */
    public List<Object> arguments() {
        return arguments;
    }
}
