package org.ngnportal.imports;

/**
 * A file as somebody chose it.
 *
 * @param name as his computer calls it: hostile text
 * @param content all of it; may hold passwords, and is never stored as it is
 */
public record TableFile(String name, byte[] content) {

    @Override
    public String toString() {
        return "file of " + content.length + " octets";
    }
}
