package org.ngnportal.phonebook;

import org.jspecify.annotations.Nullable;

/**
 * A contact as a file has it.
 *
 * @param number in the file, from 1
 * @param group null when the file does not speak of groups
 */
record FileRow(
        int number, String address, String name, @Nullable String group) {

    String label() {
        return name.isBlank() ? address : name;
    }
}
