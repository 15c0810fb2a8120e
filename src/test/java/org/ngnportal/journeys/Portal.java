package org.ngnportal.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ngnportal.FreePorts;
import org.ngnportal.PortalApplication;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSwitches;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole application with sandbox and mail catcher, in production mode, on free ports and data of its own. */
public final class Portal implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final Path data;
    private final String url;
    private final CaughtMail mail;

    private Portal(ConfigurableApplicationContext application, Path data, int mailPort) {
        this.application = application;
        this.data = data;
        this.url = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        this.mail = new CaughtMail(mailPort);
    }

    public static Portal start(Storage storage) {
        return start(storage, false);
    }

    /** @param traffic whether accounts call and register, and calls cost */
    static Portal start(Storage storage, boolean traffic) {
        try {
            Path data = Files.createTempDirectory("journeys");
            int imapPort = FreePorts.next();
            boolean clear = storage == Storage.CLEAR;
            ConfigurableApplicationContext application = application()
                    .profiles("sandbox")
                    .run(
                            "--server.port=0",
                            "--portal.data=" + data,
                            "--sandbox.port=" + FreePorts.next(),
                            "--sandbox.smtp-port=" + FreePorts.next(),
                            "--sandbox.imap-port=" + imapPort,
                            "--sandbox.store-clear-text-passwords=" + clear,
                            "--sandbox.traffic=" + traffic);
            return new Portal(application, data, imapPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application as it is shipped: without the configurations of other tests. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(PortalApplication.class)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("noTestClasses", new NoTestClasses()));
    }

    public String url(String path) {
        return url + "/" + path;
    }

    CaughtMail mail() {
        return mail;
    }

    /** A part of the running portal, to bring about what no page can. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** All parts, to look through them. */
    public ApplicationContext parts() {
        return application;
    }

    /** What makes the platform slow, wrong or absent. */
    public SandboxSwitches platform() {
        return application.getBean(Sandbox.class).switches();
    }

    /** An account as the platform holds it, asked for by somebody other than the portal's pages. */
    SipAccount stored(SipAddress address) {
        NgnPro ngnPro = application.getBean(NgnPro.class);
        return ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo")))
                .sip()
                .getAccount(new SipId(address.user(), address.domain()));
    }

    @Override
    public void close() {
        application.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
