package org.ngnportal.shell;

import java.security.SecureRandom;
import org.ngnportal.ngnpro.NgnProException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something went wrong that somebody will ask about: the reference he is shown is the one in the log. */
public final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private Incident() {}

    /**
     * Logs the failure and returns the reference under which it is found.
     *
     * @param doing what was attempted, as it follows "Could not"
     */
    public static String record(String doing, Throwable failure) {
        String reference = reference();
        String attempt = oneLine(doing);
        if (failure instanceof NgnProException) {
            log.warn("[{}] Could not {}: {}", reference, attempt, oneLine(String.valueOf(failure.getMessage())));
        } else {
            log.error("[{}] Could not {}", reference, attempt, failure);
        }
        return reference;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String reference() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
