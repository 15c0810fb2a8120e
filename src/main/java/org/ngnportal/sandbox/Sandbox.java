package org.ngnportal.sandbox;

import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.PasswordMode;
import org.ngnportal.sandbox.platform.Platform;
import org.ngnportal.sandbox.platform.Voucher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running NGNPro-compatible server. Needs nothing around it:
 *
 * <pre>{@code
 * try (var sandbox = Sandbox.start(SandboxSettings.inMemory())) {
 *     var url = sandbox.url();
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final SandboxDatabase database;
    private final HttpEndpoint endpoint;
    private final SandboxSwitches switches;
    private final Platform platform;
    private final @Nullable TrafficTicker traffic;

    private Sandbox(SandboxSettings settings, @Nullable MailCatcher mails) {
        var mode = new PasswordMode(settings.storeClearTextPasswords());
        var clock = new SandboxClock();
        database = new SandboxContents(settings, mode).open();
        try {
            platform = new Platform(
                    database.dataSource(),
                    settings.adminUsername(),
                    settings.adminPassword(),
                    mode,
                    clock,
                    settings.traffic());
            endpoint = new HttpEndpoint(settings.bind(), settings.port(), settings.patience());
            switches = new SandboxSwitches(mode, endpoint, clock);
            var dispatcher = new SoapDispatcher(platform, switches);
            var bodies = new RequestBodies(settings.patience());
            endpoint.start(new SoapServlet(dispatcher, bodies, switches, new SandboxPages(mails, settings.demo())));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        traffic = settings.traffic() ? new TrafficTicker(platform) : null;
        LOG.info("sandbox listens on {}", url());
    }

    /** Starts a sandbox without inbox page. */
    public static Sandbox start(SandboxSettings settings) {
        return new Sandbox(settings, null);
    }

    /** Starts a sandbox that shows the catcher's mails at {@code /mail}. */
    public static Sandbox start(SandboxSettings settings, MailCatcher mails) {
        return new Sandbox(settings, mails);
    }

    /** The address of all ports; the WSDL lies at this address with {@code wsdl} behind it. */
    public String url() {
        return "http://localhost:" + endpoint.port() + "/";
    }

    /** What tests and demonstrations may turn. */
    public SandboxSwitches switches() {
        return switches;
    }

    /**
     * Adds a prepaid card, which nobody can do over SOAP.
     *
     * @return its id
     */
    public int addVoucher(Voucher card) {
        return platform.addVoucher(card);
    }

    /** Registers a telephone until its seconds have passed, or until the sandbox ends. */
    public void register(SipId account, SipDeviceLocation location) {
        platform.register(account, location);
    }

    /** What is behind the SOAP interface. */
    Platform platform() {
        return platform;
    }

    /** Stops listening; a database in memory is gone. */
    @Override
    public void close() {
        switches.reset();
        endpoint.pause();
        if (traffic != null) {
            traffic.close();
        }
        database.close();
        endpoint.close();
    }
}
