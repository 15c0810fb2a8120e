package org.ngnportal.imports;

/** Where the pages of imports are, relative to the portal's root. */
public final class ImportsNavigation {

    public static final String ALL = "imports";

    private ImportsNavigation() {}

    /** The page of one draft. */
    public static String to(DraftId id) {
        return ALL + "/" + id;
    }
}
