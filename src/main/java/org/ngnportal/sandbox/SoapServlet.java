package org.ngnportal.sandbox;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.CloseNowException;

/**
 * The HTTP side of the sandbox: a POST to any path is a SOAP request, a GET a page for people (contract section 1.2).
 * Faults go out with status 500, never with 4xx; answers always have a length.
 */
final class SoapServlet extends HttpServlet {

    static final int MAXIMUM_REQUEST = 2 * 1024 * 1024;
    private static final Duration LONGEST_UPLOAD = Duration.ofSeconds(20);

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient SoapDispatcher dispatcher;
    private final transient SandboxSwitches switches;
    private final transient Pages pages;

    SoapServlet(SoapDispatcher dispatcher, SandboxSwitches switches, Pages pages) {
        this.dispatcher = dispatcher;
        this.switches = switches;
        this.pages = pages;
    }

    /** What a browser gets. */
    interface Pages {
        void serve(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.serve(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (switches.hung()) {
                abort(response);
            }
            var body = body(request, response);
            var reply = body.isPresent()
                    ? dispatcher.reply(body.get())
                    : Optional.of(dispatcher.malformed("request is larger than " + MAXIMUM_REQUEST + " bytes"));
            response.setContentType("text/xml; charset=utf-8");
            if (reply.isEmpty()) {
                abort(response);
            } else {
                response.setStatus(reply.get().fault() ? 500 : 200);
                response.setContentLength(reply.get().envelope().length);
                response.getOutputStream().write(reply.get().envelope());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the sandbox stops", e);
        }
    }

    /** Promises an answer and breaks off: the connection ends inside it. */
    private static void abort(HttpServletResponse response) throws IOException {
        response.setContentLength(1024);
        response.flushBuffer();
        throw new CloseNowException("no answer, on purpose");
    }

    private static Optional<byte[]> body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > MAXIMUM_REQUEST) {
            return Optional.empty();
        }
        long deadline = System.nanoTime() + LONGEST_UPLOAD.toNanos();
        var body = new ByteArrayOutputStream(Math.max(request.getContentLength(), 4096));
        var in = request.getInputStream();
        var buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (System.nanoTime() > deadline) {
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                abort(response);
            }
            if (body.size() > MAXIMUM_REQUEST) {
                return Optional.empty();
            }
        }
        return Optional.of(body.toByteArray());
    }
}
