package org.ngnportal.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sandbox and its mail catcher ({@code docs/sandbox.md}).
 *
 * @param bind address of the network interface to listen on; the loopback one unless told otherwise
 * @param port of the SOAP interface; 0 is any free one
 * @param smtpPort of the mail catcher; 0 is any free one
 * @param imapPort of the mail catcher; 0 is any free one
 * @param data directory for the database; null keeps everything in memory
 * @param storeClearTextPasswords the server's setting of that name (contract section 6.1)
 * @param adminUsername of the platform's administrator
 * @param adminPassword of the platform's administrator
 * @param demo whether an empty database is filled with the demo platform
 * @param traffic whether accounts call and register, and calls cost
 * @param accounts of a large invented platform that an empty database is filled with besides; 0 is none
 * @param patience how long a request may take to come in; of silence half of it is borne
 */
@ConfigurationProperties("sandbox")
public record SandboxSettings(
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("9200") int port,
        @DefaultValue("2525") int smtpPort,
        @DefaultValue("2143") int imapPort,
        @Nullable Path data,
        @DefaultValue("true") boolean storeClearTextPasswords,
        @DefaultValue("admin") String adminUsername,
        @DefaultValue("sandbox-admin") String adminPassword,
        @DefaultValue("true") boolean demo,
        @DefaultValue("true") boolean traffic,
        @DefaultValue("0") int accounts,
        @DefaultValue("20s") Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The demo platform in memory, on any free ports, without traffic. */
    public static SandboxSettings inMemory() {
        return new SandboxSettings(
                "127.0.0.1", 0, 0, 0, null, true, "admin", "sandbox-admin", true, false, 0, PATIENCE);
    }

    /** The same with its database in a directory, which survives restarts. */
    public SandboxSettings withData(Path directory) {
        return with(draft -> draft.data = directory);
    }

    /** The same on a certain port. */
    public SandboxSettings withPort(int other) {
        return with(draft -> draft.port = other);
    }

    /** The same with the given mode of password storage. */
    public SandboxSettings withClearTextPasswords(boolean clear) {
        return with(draft -> draft.storeClearTextPasswords = clear);
    }

    /** The same platform without any customer, domain or account. */
    public SandboxSettings withoutDemo() {
        return with(draft -> draft.demo = false);
    }

    /** The same with other credentials of the administrator. */
    public SandboxSettings withAdministrator(String username, String password) {
        return with(draft -> {
            draft.adminUsername = username;
            draft.adminPassword = password;
        });
    }

    /** The same where people call. */
    public SandboxSettings withTraffic() {
        return with(draft -> draft.traffic = true);
    }

    /** The same with so many more accounts in an empty database. */
    public SandboxSettings withAccounts(int more) {
        return with(draft -> draft.accounts = more);
    }

    /** The same which bears slow requests for another time. */
    public SandboxSettings withPatience(Duration other) {
        return with(draft -> draft.patience = other);
    }

    private SandboxSettings with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Settings while one of them is being replaced. */
    private static final class Draft {

        private final SandboxSettings from;
        private int port;
        private @Nullable Path data;
        private boolean storeClearTextPasswords;
        private String adminUsername;
        private String adminPassword;
        private boolean demo;
        private boolean traffic;
        private int accounts;
        private Duration patience;

        Draft(SandboxSettings from) {
            this.from = from;
            port = from.port;
            data = from.data;
            storeClearTextPasswords = from.storeClearTextPasswords;
            adminUsername = from.adminUsername;
            adminPassword = from.adminPassword;
            demo = from.demo;
            traffic = from.traffic;
            accounts = from.accounts;
            patience = from.patience;
        }

        SandboxSettings settings() {
            return new SandboxSettings(
                    from.bind,
                    port,
                    from.smtpPort,
                    from.imapPort,
                    data,
                    storeClearTextPasswords,
                    adminUsername,
                    adminPassword,
                    demo,
                    traffic,
                    accounts,
                    patience);
        }
    }

    @Override
    public String toString() {
        return "SandboxSettings[" + bind + ":" + port + ", data " + data + "]";
    }
}
