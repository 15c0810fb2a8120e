package org.ngnportal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SealedJsonTest {

    private record Login(String username, String password) {}

    private record Count(int password) {}

    private final SealedJson sealed = new SealedJson(new Vault() {
        @Override
        public byte[] seal(byte[] clear, String context) {
            return clear;
        }

        @Override
        public byte[] open(byte[] bytes, String context) {
            return bytes;
        }
    });

    @Test
    void opensWhatWasSealed() {
        var login = new Login("alpha", "hush-hush");

        assertThat(sealed.open(sealed.seal(login, "job/1"), Login.class, "job/1"))
                .isEqualTo(login);
    }

    @Test
    void unknownFormIsToldWithoutQuotingTheSecret() {
        var bytes = sealed.seal(new Login("alpha", "hush-hush"), "job/1");

        assertThatIllegalStateException()
                .isThrownBy(() -> sealed.open(bytes, Count.class, "job/1"))
                .withMessageContaining("job/1")
                .withMessageNotContaining("hush")
                .withNoCause();
    }
}
