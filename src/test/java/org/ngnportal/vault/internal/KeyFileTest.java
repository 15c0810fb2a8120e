package org.ngnportal.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.vault.KeyFileException;
import org.ngnportal.vault.Vault;
import org.ngnportal.vault.Vault.SealBrokenException;

class KeyFileTest {

    private static final byte[] CLEAR = "k7$Tq#w9Zx".getBytes(UTF_8);

    @TempDir
    Path directory;

    Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("data/keys/vault.json");
    }

    private Vault vault() {
        return new TinkVault(new KeyFile(file).readOrCreate(() -> false));
    }

    @Test
    void firstRunMakesAKeyThatOnlyTheOwnerCanRead() throws IOException {
        vault();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatWasSealedOpensAfterARestart() {
        var sealed = vault().seal(CLEAR, "delivery/1");

        assertThat(new String(sealed, UTF_8)).doesNotContain("k7$Tq");
        assertThat(vault().open(sealed, "delivery/1")).isEqualTo(CLEAR);
    }

    @Test
    void sealingTwiceGivesDifferentCiphertexts() {
        var vault = vault();

        assertThat(vault.seal(CLEAR, "delivery/1")).isNotEqualTo(vault.seal(CLEAR, "delivery/1"));
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        var vault = vault();
        var sealed = vault.seal(CLEAR, "delivery/1");

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> vault.open(sealed, "delivery/2"))
                .withMessageContaining("delivery/2");
    }

    @Test
    void aChangedValueDoesNotOpen() {
        var vault = vault();
        var sealed = vault.seal(CLEAR, "delivery/1");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> vault.open(changed, "delivery/1"));
        }
    }

    @Test
    void aValueOfAnotherKeyDoesNotOpen() throws IOException {
        var sealed = vault().seal(CLEAR, "delivery/1");
        Files.delete(file);
        var other = vault();

        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> other.open(sealed, "delivery/1"));
    }

    @Test
    void aMissingKeyIsNotReplacedWhileTheDatabaseHoldsSealedValues() {
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> new KeyFile(file).readOrCreate(() -> true))
                .withMessageContaining(file.toString())
                .withMessageContaining("missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingKeyIsUsedWhileTheDatabaseHoldsSealedValues() {
        var sealed = vault().seal(CLEAR, "delivery/1");

        var reopened = new TinkVault(new KeyFile(file).readOrCreate(() -> true));

        assertThat(reopened.open(sealed, "delivery/1")).isEqualTo(CLEAR);
    }

    @Test
    void aKeyOthersCanReadIsRefused() throws IOException {
        for (var permissions : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            vault();
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            assertThatExceptionOfType(KeyFileException.class)
                    .as(permissions)
                    .isThrownBy(this::vault)
                    .satisfies(refusal -> assertThat(refusal.remedy()).contains("chmod 600"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aReadOnlyKeyIsFine() throws IOException {
        vault();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        assertThat(vault()).isNotNull();
    }

    @Test
    void aCorruptKeyIsRefusedAndItsTextNotRepeated() throws IOException {
        vault();
        Files.writeString(file, Files.readString(file).replace("\"key\"", "\"half-a-key-qwertz\""));

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(this::vault)
                .withMessageContaining("usable key")
                .withNoCause()
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("qwertz"));

        Files.writeString(file, "");
        assertThatExceptionOfType(KeyFileException.class).isThrownBy(this::vault);
    }

    @Test
    void aDirectoryInPlaceOfTheKeyIsRefused() throws IOException {
        Files.createDirectories(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(this::vault)
                .withMessageContaining("cannot be read");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(directory.resolve("data"), "a file where a directory should be");

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(this::vault)
                .withMessageContaining("cannot be created");
    }

    @Test
    void nodesThatStartTogetherAgreeOnOneKey() throws Exception {
        var starts = new ArrayList<Callable<Vault>>();
        for (int i = 0; i < 8; i++) {
            starts.add(this::vault);
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var vaults = new ArrayList<Vault>();
            for (var start : pool.invokeAll(starts)) {
                vaults.add(start.get());
            }
            var sealed = vaults.getFirst().seal(CLEAR, "delivery/1");
            for (var vault : vaults) {
                assertThat(vault.open(sealed, "delivery/1")).isEqualTo(CLEAR);
            }
        }
    }
}
