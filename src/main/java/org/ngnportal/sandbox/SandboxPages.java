package org.ngnportal.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a browser gets from the sandbox: a word on what it is, the WSDL, and the mails it caught. */
final class SandboxPages implements SoapServlet.Pages {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean demo;

    SandboxPages(@Nullable MailCatcher mails, boolean demo) {
        this.demo = demo;
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/" -> send(response, "text/html; charset=utf-8", home());
            case "/wsdl" -> send(response, "text/xml; charset=utf-8", Wsdl.of(address(request)));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort() + "/";
    }

    private byte[] home() {
        var signIns = demo
                ? "<p>Demo customers: <code>alpha</code>, <code>alpha-shop</code>, <code>beta</code>, <code>gamma</code>.</p>"
                : "";
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>NGNPro sandbox</title>
            <style>body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
            <h1>NGNPro sandbox</h1>
            <p>A provisioning server to try things on. It speaks NGNPro's SOAP interface: POST to this address, all
            ports alike. Nothing here rings a telephone.</p>
            <p><a href="wsdl">WSDL</a></p>
            %s
            </html>
            """.formatted(signIns).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
