package org.ngnportal.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ngnportal.tenancy.Actor;

/** Writes the list of subscribers into files; contributed by another feature as a bean. */
public interface SubscriberFiles {

    /**
     * A kind of file.
     *
     * @param label what it is called, such as "Excel"
     * @param extension of its name, without dot
     */
    record Kind(String label, String extension, String mediaType) {}

    /** In the order in which they are offered. */
    List<Kind> kinds();

    /**
     * Writes all that match.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the platform stops answering; what was written is not complete
     */
    void write(Actor actor, SubscriberFilter filter, Kind kind, OutputStream out) throws IOException;
}
