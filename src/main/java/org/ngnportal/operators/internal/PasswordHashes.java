package org.ngnportal.operators.internal;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id hashes of passwords: 19 MiB, two passes, one lane, as OWASP has it. Each takes memory for a moment, so that
 * only some are made at once.
 */
@Component
class PasswordHashes {

    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Of a password nobody has: takes the time of a real one. */
    private final String nobodys;

    @Autowired
    PasswordHashes() {
        this(19 * 1024, 2);
    }

    PasswordHashes(int kibibytes, int passes) {
        encoder = new Argon2PasswordEncoder(16, 32, 1, kibibytes, passes);
        nobodys = encoder.encode("nobody");
    }

    String hash(Secret password) {
        return oneOfFew(() -> encoder.encode(normal(password)));
    }

    boolean matches(Secret password, String hash) {
        return oneOfFew(() -> encoder.matches(normal(password), hash));
    }

    /** Takes as long as {@link #matches}, for when there is nothing to compare with. */
    void spendTime(Secret password) {
        var unused = matches(password, nobodys);
    }

    /** Whether it was made with lesser parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Letters with accents are typed as one sign or as two, depending on the keyboard. */
    private static String normal(Secret password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFC);
    }

    private <T> T oneOfFew(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
