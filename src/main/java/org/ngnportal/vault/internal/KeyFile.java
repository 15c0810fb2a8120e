package org.ngnportal.vault.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The JSON keyset on disk: made on the first run, readable by the portal's user alone. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * Reads the key; makes one when there is none.
     *
     * @param sealedDataPresent whether the database holds values that only the missing key could open
     * @throws org.ngnportal.vault.KeyFileException if the key cannot be used
     */
    Aead readOrCreate(BooleanSupplier sealedDataPresent) {
        try {
            AeadConfig.register();
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (sealedDataPresent.getAsBoolean()) {
                    throw KeyFileProblem.MISSING.exception(file, null);
                }
                create();
            }
            return read();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher is not available", e);
        }
    }

    private Aead read() {
        requireOwnerOnly();
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException e) {
            throw KeyFileProblem.UNREADABLE.exception(file, e);
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | RuntimeException e) {
            // the parser's own message may quote the text it stumbled over: the cause is left out on purpose
            throw KeyFileProblem.CORRUPT.exception(file, null);
        }
    }

    private void requireOwnerOnly() {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (IOException e) {
            throw KeyFileProblem.UNREADABLE.exception(file, e);
        }
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw KeyFileProblem.EXPOSED.exception(file, null);
        }
    }

    private void create() throws GeneralSecurityException {
        var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
        try {
            var directory = directory();
            var draft =
                    Files.createTempFile(directory, ".vault", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try {
                Files.writeString(draft, json);
                publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw KeyFileProblem.NOT_WRITABLE.exception(file, e);
        }
    }

    private Path directory() throws IOException {
        var directory = file.getParent();
        if (directory == null) {
            throw new IOException("no directory");
        }
        if (Files.notExists(directory)) {
            var above = directory.getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            try {
                Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY_DIRECTORY));
            } catch (FileAlreadyExistsException madeByAnotherNode) {
                return directory;
            }
        }
        return directory;
    }

    /** A hard link appears whole or not at all and never replaces the key another node made in the same moment. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeByAnotherNode) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }
}
