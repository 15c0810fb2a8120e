package org.ngnportal.imports;

import java.io.IOException;
import java.io.OutputStream;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.tenancy.Actor;

/**
 * Subscribers as a table that, imported again, changes nothing. Holds no secret; no cell is taken for a formula, and leading
 * zeros stay.
 */
public interface SubscriberExport {

    /** Kinds of files. */
    enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** Without a dot. */
        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Writes the actor's subscribers that match, as they are read from the platform; what is written is not kept in memory.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the platform stops answering; what was written is not complete
     */
    void write(Actor actor, SubscriberFilter filter, Format format, OutputStream out) throws IOException;

    /** Writes a table with all columns and examples, to be filled in. */
    void template(Format format, OutputStream out) throws IOException;
}
