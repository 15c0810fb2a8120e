package org.ngnportal.voicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ngnportal.voicemail.TestSound.chunk;
import static org.ngnportal.voicemail.TestSound.file;
import static org.ngnportal.voicemail.TestSound.pcm;
import static org.ngnportal.voicemail.TestSound.riff;
import static org.ngnportal.voicemail.TestSound.tone;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;

class GreetingTest {

    private static final AudioFormat TELEPHONE = new AudioFormat(8000, 16, 1, true, false);

    @ParameterizedTest
    @CsvSource({
        "8000, 1, 8",
        "8000, 1, 16",
        "16000, 1, 16",
        "22050, 2, 24",
        "44100, 2, 16",
        "48000, 2, 32",
        "96000, 1, 24"
    })
    void everyRecordingBecomesWhatTelephonesPlay(int rate, int channels, int bits) throws Exception {
        var greeting = Greeting.of(pcm(rate, channels, bits, 1.5, tone(440)));

        assertThat(greeting.duration()).isEqualTo(Duration.ofMillis(1500));
        assertThat(greeting.playsInBrowsers()).isTrue();
        try (var played = AudioSystem.getAudioInputStream(new ByteArrayInputStream(greeting.wav()))) {
            assertThat(played.getFormat().matches(TELEPHONE)).isTrue();
            var samples = samples(played.readAllBytes());
            assertThat(samples).hasSize(12_000);
            assertThat(loudness(samples)).isCloseTo(0.5 / Math.sqrt(2), within(0.02));
            assertThat(crossings(samples)).isCloseTo(1320, within(4L));
        }
    }

    @Test
    void whatTelephonesCannotCarryIsNotHeardAsSomethingElse() {
        var wave = tone(1000);
        var shrill = tone(6000);
        var greeting =
                Greeting.of(pcm(44_100, 1, 16, 1, time -> wave.applyAsDouble(time) + shrill.applyAsDouble(time)));

        var samples = samples(Arrays.copyOfRange(greeting.wav(), 44, greeting.wav().length));
        assertThat(loudness(samples)).isCloseTo(0.5 / Math.sqrt(2), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"ALAW, 6", "ULAW, 7"})
    void soundOfTelephonesIsRead(String name, int coding) throws Exception {
        var sound = pcm(8000, 1, 16, 1, tone(440));
        var encoding = new AudioFormat.Encoding(name);
        byte[] encoded;
        try (var source = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sound));
                var coded = AudioSystem.getAudioInputStream(encoding, source)) {
            encoded = coded.readAllBytes();
        }

        var greeting = Greeting.of(file(coding, 1, 8000, 1, 8, encoded));

        var samples = samples(Arrays.copyOfRange(greeting.wav(), 44, greeting.wav().length));
        var original = samples(Arrays.copyOfRange(sound, 44, sound.length));
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).isCloseTo(original[i], within(0.02));
        }
    }

    @Test
    void gsmStaysAsItIs() {
        var blocks = new byte[65 * 100];
        new Random(1).nextBytes(blocks);

        var greeting = Greeting.of(file(0x31, 1, 8000, 65, 0, blocks));

        assertThat(greeting.duration()).isEqualTo(Duration.ofSeconds(4));
        assertThat(greeting.playsInBrowsers()).isFalse();
        assertThat(Greeting.of(greeting.wav()).wav()).isEqualTo(greeting.wav()).endsWith(blocks);
    }

    @Test
    void onlyTheSoundOfTheFileGoesAnywhere() {
        var sound = pcm(8000, 1, 16, 1, tone(440));
        var place = chunk("LIST", "INFOIART Where I live".getBytes(StandardCharsets.US_ASCII));
        var format = Arrays.copyOfRange(sound, 12, 36);
        var data = Arrays.copyOfRange(sound, 36, sound.length);

        assertThat(Greeting.of(riff(place, format, data, place)).wav())
                .isEqualTo(Greeting.of(sound).wav());
    }

    @Test
    void sizeThatIsTooLargeIsCutToWhatThereIs() {
        var sound = pcm(8000, 1, 16, 1, tone(440));
        Arrays.fill(sound, 40, 44, (byte) 0xFF);

        assertThat(Greeting.of(sound).duration()).isEqualTo(Duration.ofSeconds(1));
    }

    static Stream<Arguments> refused() {
        var sound = pcm(8000, 1, 16, 1, tone(440));
        var page = "<html>RIFF".getBytes(StandardCharsets.US_ASCII);
        var data = chunk("data", new byte[8000]);
        return Stream.of(
                Arguments.of("not-wav", new byte[0]),
                Arguments.of("not-wav", page),
                Arguments.of("not-wav", Arrays.copyOf(sound, 20)),
                Arguments.of("not-wav", riff()),
                Arguments.of("not-wav", riff(data)),
                Arguments.of("not-wav", riff(chunk("fmt ", new byte[4]), data)),
                Arguments.of("format", riff(chunk("fmt ", new byte[16]), data)),
                Arguments.of("format", file(0x55, 1, 44_100, 1, 0, new byte[8000])),
                Arguments.of("format", file(1, 0, 8000, 0, 16, new byte[8000])),
                Arguments.of("format", file(1, 1, 8000, 0, 16, new byte[8000])),
                Arguments.of("format", file(1, 6, 48_000, 12, 16, new byte[8000])),
                Arguments.of("format", file(1, 1, 1, 2, 16, new byte[8000])),
                Arguments.of("format", file(1, 1, -1, 2, 16, new byte[8000])),
                Arguments.of("format", file(0x31, 2, 8000, 65, 0, new byte[8000])),
                Arguments.of("too-short", file(1, 1, 8000, 2, 16, new byte[0])),
                Arguments.of("too-short", pcm(8000, 1, 16, 0.3, tone(440))),
                Arguments.of("too-long", pcm(8000, 1, 8, 61, tone(440))),
                Arguments.of("too-large", new byte[Greeting.LARGEST_UPLOAD + 1]),
                Arguments.of("silent", pcm(8000, 1, 16, 2, time -> 0)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String reason, byte[] upload) {
        assertThatThrownBy(() -> Greeting.of(upload))
                .isInstanceOfSatisfying(
                        InvalidVoicemailException.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(new Problem(Field.GREETING, "voicemail.greeting." + reason)));
    }

    @Test
    void brokenFilesAreRefusedAndNothingElse() {
        var random = new Random(7);
        var sound = pcm(11_025, 2, 24, 0.6, tone(440));
        for (int i = 0; i < 2000; i++) {
            var broken = Arrays.copyOf(sound, random.nextInt(sound.length));
            for (int j = 0; j < 6 && broken.length > 0; j++) {
                broken[random.nextInt(Math.min(64, broken.length))] = (byte) random.nextInt();
            }
            try {
                assertThat(Greeting.of(broken).wav()).hasSizeLessThan(1_048_576);
            } catch (InvalidVoicemailException expected) {
                assertThat(expected.problems()).hasSize(1);
            }
        }
    }

    private static double[] samples(byte[] bytes) {
        var values = TestSound.little(bytes.length).put(bytes).flip().asShortBuffer();
        var samples = new double[values.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = values.get(i) / 32_768.0;
        }
        return samples;
    }

    private static double loudness(double[] samples) {
        return Math.sqrt(
                Arrays.stream(samples).map(sample -> sample * sample).average().orElse(0));
    }

    private static long crossings(double[] samples) {
        long found = 0;
        for (int i = 1; i < samples.length; i++) {
            found += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return found;
    }
}
