package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.ngnpro.VoicemailPort;

/** What callers of a mailbox hear. */
class GreetingTest extends RunningSandbox {

    @Test
    void theMailboxTellsHowLongItsGreetingIs() {
        var id = mailbox();
        assertThat(info(id)).isEmpty();
        set(id, base64(wav(1, 8000, 60_000)));
        assertThat(info(id)).isEqualTo("greeting: 8 seconds");
        set(id, base64(wav(6, 8000, 8000)));
        assertThat(info(id)).isEqualTo("greeting: 1 second");
        set(id, "");
        assertThat(info(id)).isEmpty();
    }

    @Test
    void itStaysWhenTheMailboxChangesAndGoesWithIt() {
        var id = mailbox();
        set(id, base64(wav(1, 8000, 16_000)));
        alpha().voicemail().updateAccount(VoicemailAccount.of(id, "New", "new@example.org", null, true));
        assertThat(info(id)).isEqualTo("greeting: 2 seconds");
        alpha().voicemail().deleteAccount(id);
        alpha().voicemail().addAccount(VoicemailAccount.of(id, "New", "new@example.org", "1234", true));
        assertThat(info(id)).isEmpty();
    }

    @Test
    void linesOfBase64AreJoined() throws Exception {
        var id = mailbox();
        var lines = Base64.getMimeEncoder().encodeToString(wav(1, 16_000, 32_000));
        var answer = Wire.post(
                sandbox.url(),
                Wire.envelope(
                        VoicemailPort.NAMESPACE,
                        "setAnnouncement",
                        "<sipId><username>" + id.username() + "</username><domain>" + id.domain()
                                + "</domain></sipId><message>\n" + lines + "\n</message>"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.message().payload().children()).isEmpty();
        assertThat(info(id)).isEqualTo("greeting: 2 seconds");
    }

    @Test
    void chunksBeforeTheSoundAreSkipped() {
        var id = mailbox();
        var sound = wav(1, 8000, 8000);
        var list = chunk("LIST", "INFOabc".getBytes(StandardCharsets.US_ASCII));
        var file = ByteBuffer.allocate(sound.length + list.length)
                .put(sound, 0, 12)
                .put(list)
                .put(sound, 12, sound.length - 12);
        set(id, base64(file.array()));
        assertThat(info(id)).isEqualTo("greeting: 1 second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello!", "aGVsbG8=", "UklGRg==", "UklGRgAAAABXQVZF"})
    void whatIsNoSoundIsRefused(String message) {
        var id = mailbox();
        set(id, base64(wav(1, 8000, 8000)));
        refused(FaultCode.INVALID_VALUE, "announcement", () -> set(id, message));
        assertThat(info(id)).isEqualTo("greeting: 1 second");
    }

    @ParameterizedTest
    @CsvSource({"3, 8000, 8000", "1, 0, 8000", "1, -1, 8000", "1, 8000, 0", "1, 2000, 370000", "1, 8000, 1100000"})
    void soundsThatCannotBePlayedOrAreTooLongAreRefused(int format, int rate, int length) {
        var id = mailbox();
        refused(FaultCode.INVALID_VALUE, "announcement", () -> set(id, base64(wav(format, rate, length))));
        assertThat(info(id)).isEmpty();
    }

    @Test
    void brokenFilesDoNotConfuseTheReader() {
        var id = mailbox();
        var sound = wav(1, 8000, 8000);
        for (int length = 0; length <= 44; length++) {
            var part = base64(Arrays.copyOf(sound, length));
            if (length > 0) {
                refused(FaultCode.INVALID_VALUE, "announcement", () -> set(id, part));
            }
        }
        var endless = sound.clone();
        Arrays.fill(endless, 16, 20, (byte) 0xFF);
        refused(FaultCode.INVALID_VALUE, "announcement", () -> set(id, base64(endless)));
    }

    @Test
    void withoutMailboxThereIsNoGreeting() {
        var id = added("alpha.example");
        var sound = base64(wav(1, 8000, 8000));
        refused(FaultCode.VOICEMAIL_NOT_FOUND, id.toString(), () -> set(id, sound));
        refused(FaultCode.ACCOUNT_NOT_FOUND, "nobody", () -> set(new SipId("nobody", "alpha.example"), sound));
    }

    @Test
    void whoDoesNotSeeTheAccountCannotGreetItsCallers() {
        var id = mailbox();
        var sound = base64(wav(1, 8000, 8000));
        for (var stranger : List.of(beta(), shop())) {
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.voicemail().setAnnouncement(id, sound));
        }
        assertThat(info(id)).isEmpty();
    }

    private static SipId mailbox() {
        var id = added("alpha.example");
        alpha().voicemail().addAccount(VoicemailAccount.of(id, "Test", "test@example.org", "1234", false));
        return id;
    }

    private static void set(SipId id, String message) {
        alpha().voicemail().setAnnouncement(id, message);
    }

    private static String info(SipId id) {
        return alpha().voicemail().getAccount(id).info();
    }

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    /** @param rate bytes per second */
    private static byte[] wav(int format, int rate, int length) {
        var fmt = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) format)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(rate)
                .putShort((short) 1)
                .putShort((short) 8);
        var data = chunk("data", new byte[length]);
        return ByteBuffer.allocate(36 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(28 + data.length)
                .put("WAVE".getBytes(StandardCharsets.US_ASCII))
                .put(chunk("fmt ", fmt.array()))
                .put(data)
                .array();
    }

    /** With a byte behind an odd number of them. */
    private static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }
}
