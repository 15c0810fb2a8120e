package org.ngnportal.vault;

/** A password or the like in memory. Prints as asterisks, so that it cannot slip into logs, messages or exceptions. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
