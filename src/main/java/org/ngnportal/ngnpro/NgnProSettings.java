package org.ngnportal.ngnpro;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach the NGNPro server, configured under {@code ngnpro}.
 *
 * @param url of all ports
 * @param connectTimeout until a connection stands
 * @param readTimeout until an answer begins, and again until it is complete
 * @param maxResponseSize larger answers are refused
 * @param maxConcurrent calls that may run at once; others wait their turn for at most the read timeout
 * @param verifyTls whether the server's certificate and host name must be valid
 * @param storeClearTextPasswords whether the platform keeps SIP passwords readable, where a reseller's property does not
 *     say otherwise (contract section 6.1)
 */
@ConfigurationProperties("ngnpro")
public record NgnProSettings(
        @DefaultValue("http://localhost:9200/") URI url,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("16MB") DataSize maxResponseSize,
        @DefaultValue("24") int maxConcurrent,
        @DefaultValue("true") boolean verifyTls,
        @DefaultValue("true") boolean storeClearTextPasswords) {

    /** The defaults, for a server at that address. */
    public static NgnProSettings at(URI url) {
        return new NgnProSettings(
                url, Duration.ofSeconds(3), Duration.ofSeconds(20), DataSize.ofMegabytes(16), 24, true, true);
    }

    public NgnProSettings withTimeouts(Duration connect, Duration read) {
        return new NgnProSettings(
                url, connect, read, maxResponseSize, maxConcurrent, verifyTls, storeClearTextPasswords);
    }

    public NgnProSettings withLimits(DataSize responseSize, int concurrent) {
        return new NgnProSettings(
                url, connectTimeout, readTimeout, responseSize, concurrent, verifyTls, storeClearTextPasswords);
    }

    public NgnProSettings withVerifyTls(boolean verify) {
        return new NgnProSettings(
                url, connectTimeout, readTimeout, maxResponseSize, maxConcurrent, verify, storeClearTextPasswords);
    }
}
