package org.ngnportal.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that reached the sandbox.
 *
 * @param operation port and name, such as {@code Sip.addAccount}
 * @param arguments in the order of the operation's parameters; may hold secrets
 */
public record SandboxCall(String operation, List<@Nullable Object> arguments) {

    @Override
    public String toString() {
        return operation;
    }
}
