package org.ngnportal.voicemail;

import java.time.Duration;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;

/**
 * What callers hear before they speak: sound that mailboxes play (contract section 3.15). Made of an uploaded file by
 * reading the sound and writing it anew: nothing else in the file goes anywhere.
 */
public final class Greeting {

    /** The largest upload that is looked at, in bytes. */
    public static final int LARGEST_UPLOAD = 12 * 1024 * 1024;

    public static final Duration LONGEST = Duration.ofSeconds(60);
    public static final Duration SHORTEST = Duration.ofMillis(500);

    /** A hundredth of full loudness. */
    private static final float AUDIBLE = 0.01f;

    private final byte[] wav;
    private final Duration duration;
    private final boolean playsInBrowsers;

    private Greeting(byte[] wav, Duration duration, boolean playsInBrowsers) {
        this.wav = wav;
        this.duration = duration;
        this.playsInBrowsers = playsInBrowsers;
    }

    /**
     * Reads a WAV file: PCM, A-law, mu-law or floating point of one or two channels becomes 16-bit PCM at 8 kHz with one
     * channel; GSM 06.10 stays what it is.
     *
     * @throws InvalidVoicemailException if it is no such file, or too long, too short or silent
     */
    public static Greeting of(byte[] upload) {
        if (upload.length > LARGEST_UPLOAD) {
            throw refused("too-large");
        }
        var file = WavFile.parse(upload);
        var duration = file.duration();
        if (duration.compareTo(LONGEST) > 0) {
            throw refused("too-long");
        }
        if (duration.compareTo(SHORTEST) < 0) {
            throw refused("too-short");
        }
        if (file.format().isGsm()) {
            return new Greeting(WavFile.ofGsm(file.sound()), duration, false);
        }
        var samples = Resampler.toTelephone(Samples.mono(file), file.format().rate());
        if (isSilent(samples)) {
            throw refused("silent");
        }
        return new Greeting(WavFile.ofTelephone(samples), duration, true);
    }

    /** A complete WAV file. */
    public byte[] wav() {
        return wav.clone();
    }

    public Duration duration() {
        return duration;
    }

    /** GSM does not. */
    public boolean playsInBrowsers() {
        return playsInBrowsers;
    }

    static InvalidVoicemailException refused(String reason) {
        return new InvalidVoicemailException(Field.GREETING, "voicemail.greeting." + reason);
    }

    private static boolean isSilent(float[] samples) {
        for (float sample : samples) {
            if (Math.abs(sample) > AUDIBLE) {
                return false;
            }
        }
        return true;
    }
}
