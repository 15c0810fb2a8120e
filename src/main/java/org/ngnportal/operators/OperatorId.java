package org.ngnportal.operators;

import java.util.Optional;
import java.util.UUID;
import org.ngnportal.tenancy.UserKey;

/** Identifies an operator. */
public record OperatorId(UUID value) {

    public static OperatorId random() {
        return new OperatorId(UUID.randomUUID());
    }

    /** Empty if the text is not an id. */
    public static Optional<OperatorId> parse(String text) {
        try {
            return Optional.of(new OperatorId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What sessions, second factors and links know him by. */
    public UserKey user() {
        return new UserKey(UserKey.Kind.OPERATOR, toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
