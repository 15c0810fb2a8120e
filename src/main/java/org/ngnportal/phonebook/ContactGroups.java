package org.ngnportal.phonebook;

import java.util.List;
import java.util.Locale;
import org.ngnportal.shell.Texts;

/** Groups of contacts (contract section 3.10): some that everybody has, and whatever else one likes. */
public final class ContactGroups {

    /** As the platform writes them. */
    public static final List<String> STANDARD = List.of("vip", "business", "coworkers", "friends", "family");

    /** Words with which rules mean no group (contract section 3.8). */
    private static final List<String> RESERVED = List.of("everybody", "nobody");

    private ContactGroups() {}

    /** How a group is called on pages: a text of the page's language for those everybody has, else its own name. */
    public static String label(String group) {
        if (group.isEmpty()) {
            return Texts.t("phonebook.group.none");
        }
        return STANDARD.contains(group) ? Texts.t("phonebook.group." + group) : group;
    }

    /** As it is stored: those that everybody has are recognised however they are written, also in the page's language. */
    static String normal(String typed) {
        var name = typed.strip();
        return STANDARD.stream()
                .filter(known -> known.equalsIgnoreCase(name) || label(known).equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }
}
