package org.ngnportal.ngnpro;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach the NGNPro server, configured under {@code ngnpro}.
 *
 * @param url of all ports but those of the other engines
 * @param connectTimeout until a connection stands
 * @param readTimeout until an answer begins, and again until it is complete
 * @param maxResponseSize larger answers are refused
 * @param maxConcurrent calls that may run at once; others wait their turn for at most the read timeout
 * @param readRetries how often a read without an answer is tried again, within the read timeout; 0 for never
 * @param breakerFailures after so many calls in a row that found no server, calls fail at once for a while
 * @param breakerPause how long calls fail at once, until one is let through to see whether the server is back
 * @param verifyTls whether the server's certificate and host name must be valid
 * @param storeClearTextPasswords whether the platform keeps SIP passwords readable, where a reseller's property does not
 *     say otherwise (contract section 6.1)
 * @param engines ports that are served elsewhere (contract section 1.1)
 */
@ConfigurationProperties("ngnpro")
public record NgnProSettings(
        @DefaultValue("http://localhost:9200/") URI url,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("16MB") DataSize maxResponseSize,
        @DefaultValue("24") int maxConcurrent,
        @DefaultValue("2") int readRetries,
        @DefaultValue("10") int breakerFailures,
        @DefaultValue("3s") Duration breakerPause,
        @DefaultValue("true") boolean verifyTls,
        @DefaultValue("true") boolean storeClearTextPasswords,
        @DefaultValue Map<EnginePort, Engine> engines) {

    /** Ports that may be served by an engine of their own. */
    public enum EnginePort {
        CUSTOMER,
        VOICEMAIL,
        ENUM,
        RATING
    }

    /**
     * A server for one port. Limits and timeouts are those of the main one.
     *
     * @param url of the port
     * @param username of the engine's administrator; null when it takes the same credentials as the main server
     * @param password the administrator's
     */
    public record Engine(
            URI url, @Nullable String username, @Nullable String password) {

        public Engine {
            if ((username == null) != (password == null)) {
                throw new IllegalArgumentException("an engine has both a username and a password, or neither");
            }
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return "Engine[" + url + (username == null ? "" : " as " + username) + "]";
        }
    }

    public NgnProSettings {
        engines = Map.copyOf(engines);
    }

    /** The defaults, for a server at that address. */
    public static NgnProSettings at(URI url) {
        return new NgnProSettings(
                url,
                Duration.ofSeconds(3),
                Duration.ofSeconds(20),
                DataSize.ofMegabytes(16),
                24,
                2,
                10,
                Duration.ofSeconds(3),
                true,
                true,
                Map.of());
    }

    public NgnProSettings withTimeouts(Duration connect, Duration read) {
        return with(draft -> {
            draft.connectTimeout = connect;
            draft.readTimeout = read;
        });
    }

    public NgnProSettings withLimits(DataSize responseSize, int concurrent) {
        return with(draft -> {
            draft.maxResponseSize = responseSize;
            draft.maxConcurrent = concurrent;
        });
    }

    public NgnProSettings withReadRetries(int retries) {
        return with(draft -> draft.readRetries = retries);
    }

    public NgnProSettings withBreaker(int failures, Duration pause) {
        return with(draft -> {
            draft.breakerFailures = failures;
            draft.breakerPause = pause;
        });
    }

    public NgnProSettings withVerifyTls(boolean verify) {
        return with(draft -> draft.verifyTls = verify);
    }

    public NgnProSettings withStoreClearTextPasswords(boolean store) {
        return with(draft -> draft.storeClearTextPasswords = store);
    }

    public NgnProSettings withEngines(Map<EnginePort, Engine> others) {
        return with(draft -> draft.engines = others);
    }

    private NgnProSettings with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Settings while some of them are being replaced. */
    private static final class Draft {

        private final URI url;
        private Duration connectTimeout;
        private Duration readTimeout;
        private DataSize maxResponseSize;
        private int maxConcurrent;
        private int readRetries;
        private int breakerFailures;
        private Duration breakerPause;
        private boolean verifyTls;
        private boolean storeClearTextPasswords;
        private Map<EnginePort, Engine> engines;

        Draft(NgnProSettings from) {
            url = from.url;
            connectTimeout = from.connectTimeout;
            readTimeout = from.readTimeout;
            maxResponseSize = from.maxResponseSize;
            maxConcurrent = from.maxConcurrent;
            readRetries = from.readRetries;
            breakerFailures = from.breakerFailures;
            breakerPause = from.breakerPause;
            verifyTls = from.verifyTls;
            storeClearTextPasswords = from.storeClearTextPasswords;
            engines = from.engines;
        }

        NgnProSettings settings() {
            return new NgnProSettings(
                    url,
                    connectTimeout,
                    readTimeout,
                    maxResponseSize,
                    maxConcurrent,
                    readRetries,
                    breakerFailures,
                    breakerPause,
                    verifyTls,
                    storeClearTextPasswords,
                    engines);
        }
    }
}
