package org.ngnportal.imports;

/** How far a draft of an import is. */
public enum DraftState {
    /** The file is being read; nobody sees it. */
    READING,
    /** It waits for somebody who says which column holds what. */
    COLUMNS,
    /** A job compares the rows with the platform. */
    CHECKING,
    /** Every row has a verdict; it waits for somebody who starts it. */
    CHECKED,
    /** A job hands the rows over to a batch. */
    STARTING,
    /** The batch runs, or did; nothing of the file is left here. */
    STARTED
}
