package org.ngnportal.vault.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ngnportal.vault.KeyFileException;

/** What can be wrong with the key file, in the operator's words. */
enum KeyFileProblem {
    MISSING(
            "The database holds sealed secrets, but their key file %s is missing.",
            "Restore the file from a backup. If it is lost for good, see 'Backup' in docs/operating.md."),
    EXPOSED(
            "The key file %s may be read or changed by others than its owner.",
            "Run 'chmod 600' on it, and consider the key known to whoever could read it."),
    UNREADABLE("The key file %s cannot be read.", "Make it readable for the user the portal runs as."),
    CORRUPT(
            "The key file %s does not hold a usable key.",
            "Restore it from a backup. Do not delete it: what was sealed with it could never be opened again."),
    NOT_WRITABLE(
            "The key file %s cannot be created.",
            "Make its directory writable for the user the portal runs as, or name another file with"
                    + " portal.vault.key-file.");

    private final String problem;
    private final String remedy;

    KeyFileProblem(String problem, String remedy) {
        this.problem = problem;
        this.remedy = remedy;
    }

    KeyFileException exception(Path file, @Nullable Throwable cause) {
        return new KeyFileException(problem.formatted(file), remedy, cause);
    }
}
