package org.ngnportal.sandbox;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.coyote.CloseNowException;

/**
 * The HTTP side of the sandbox: a POST to any path is a SOAP request, a GET a page for people (contract section 1.2).
 * Faults go out with status 500, never with 4xx; answers always have a length.
 */
final class SoapServlet extends HttpServlet {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient SoapDispatcher dispatcher;
    private final transient RequestBodies bodies;
    private final transient SandboxSwitches switches;
    private final transient Pages pages;

    SoapServlet(SoapDispatcher dispatcher, RequestBodies bodies, SandboxSwitches switches, Pages pages) {
        this.dispatcher = dispatcher;
        this.bodies = bodies;
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
            var reply = reply(request, response);
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

    /** Empty when there is to be no answer: on purpose, or because the request came too slowly. */
    private Optional<SoapDispatcher.Reply> reply(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            return bodies.read(request, dispatcher::reply).orElseGet(Optional::empty);
        } catch (RequestBodies.Refusal e) {
            // what is left of the body is not read
            response.setHeader("Connection", "close");
            return Optional.of(dispatcher.refusal(e.code(), String.valueOf(e.getMessage())));
        }
    }

    /** Promises an answer and breaks off: the connection ends inside it. */
    private static void abort(HttpServletResponse response) throws IOException {
        response.setContentLength(1024);
        response.flushBuffer();
        throw new CloseNowException("no answer, on purpose");
    }
}
