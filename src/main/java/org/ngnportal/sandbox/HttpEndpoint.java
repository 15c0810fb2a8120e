package org.ngnportal.sandbox;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The sandbox's listener: a Tomcat of its own with one servlet, every request on a virtual thread. */
final class HttpEndpoint implements AutoCloseable {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
    private static final int MAXIMUM_CONNECTIONS = 2000;
    private static final int MAXIMUM_LEFT_UNREAD = 64 * 1024;

    private final Tomcat tomcat = new Tomcat();
    private final PromptHttp protocol;
    private final Connector connector;
    private final Path directory;
    private boolean paused;

    /** @param patience how long a request may take; of silence half of it is borne, of an unfinished head three quarters */
    HttpEndpoint(String bind, int port, Duration patience) {
        protocol = new PromptHttp(patience.multipliedBy(3).dividedBy(4));
        connector = new Connector(protocol);
        try {
            directory = Files.createTempDirectory("sandbox");
            configure(InetAddress.getByName(bind), port, patience.dividedBy(2));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address to listen on: " + bind, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(InetAddress bind, int port, Duration silence) {
        tomcat.setSilent(true);
        tomcat.setBaseDir(directory.toString());
        tomcat.getEngine().setName("sandbox-" + UUID.randomUUID());
        connector.setPort(port);
        connector.setXpoweredBy(false);
        // so that a pause closes the port
        connector.setProperty("bindOnInit", "false");
        protocol.setAddress(bind);
        protocol.setConnectionTimeout((int) silence.toMillis());
        protocol.setKeepAliveTimeout((int) KEEP_ALIVE.toMillis());
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setMaxConnections(MAXIMUM_CONNECTIONS);
        protocol.setMaxSwallowSize(MAXIMUM_LEFT_UNREAD);
        protocol.setExecutor(new VirtualThreadExecutor("sandbox-"));
        tomcat.setConnector(connector);
    }

    void start(HttpServlet servlet) {
        var context = (StandardContext) tomcat.addContext("", directory.toString());
        // nothing is ever redeployed here, and the checks would need access to JDK internals
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        Tomcat.addServlet(context, "sandbox", servlet);
        context.addServletMappingDecoded("/*", "sandbox");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw unable(e);
        }
        // Tomcat only logs that it could not bind
        if (connector.getState() != LifecycleState.STARTED) {
            throw unable(null);
        }
        protocol.watch();
    }

    private IllegalStateException unable(@Nullable Exception cause) {
        close();
        return new IllegalStateException("the sandbox cannot listen on port " + connector.getPort(), cause);
    }

    int port() {
        return connector.getLocalPort() > 0 ? connector.getLocalPort() : connector.getPort();
    }

    /** Closes the port and all connections. */
    synchronized void pause() {
        if (!paused) {
            connector.setPort(port());
            change(() -> connector.stop());
            paused = true;
        }
    }

    /** Listens again on the same port. */
    synchronized void resume() {
        if (paused) {
            change(() -> connector.start());
            paused = false;
        }
    }

    private interface Change {
        void run() throws LifecycleException;
    }

    private static void change(Change change) {
        try {
            change.run();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the sandbox's listener cannot be switched", e);
        }
    }

    @Override
    public void close() {
        protocol.stopWatching();
        change(() -> {
            tomcat.stop();
            tomcat.destroy();
        });
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
