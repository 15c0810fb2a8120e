package org.ngnportal.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What a browser gets from the sandbox: a word on what it is, the WSDL, and the mails it caught. */
final class SandboxPages implements SoapServlet.Pages {

    private static final String PORT = "/wsdl/";
    private static final Optional<byte[]> NO_WSDL = Optional.empty();
    private static final String XML = "text/xml; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String OWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String FOREIGN_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline';"
            + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final @Nullable InboxPages inbox;
    private final boolean demo;

    SandboxPages(@Nullable MailCatcher mails, boolean demo) {
        this.inbox = mails == null ? null : new InboxPages(mails);
        this.demo = demo;
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/" -> send(response, HTML, OWN_POLICY, home().getBytes(StandardCharsets.UTF_8));
            case "/wsdl" -> send(response, XML, OWN_POLICY, Wsdl.of(address(request)));
            default -> other(request, response);
        }
    }

    private void other(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        var wsdl = path.startsWith(PORT) ? Wsdl.of(path.substring(PORT.length()), address(request)) : NO_WSDL;
        if (wsdl.isPresent()) {
            send(response, XML, OWN_POLICY, wsdl.get());
            return;
        }
        var page = inbox == null ? null : inbox.page(path).orElse(null);
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(
                    response,
                    HTML,
                    page.foreign() ? FOREIGN_POLICY : OWN_POLICY,
                    page.html().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort() + "/";
    }

    private String home() {
        return frame("NGNPro sandbox", """
                <p>A provisioning server to try things on. It speaks NGNPro's SOAP interface: POST to this address,
                all ports alike. Nothing here rings a telephone.</p>
                <ul><li><a href="/wsdl">WSDL</a></li>%s</ul>%s
                """.formatted(
                        inbox == null ? "" : "<li><a href=\"/mail\">Caught mail</a></li>",
                        demo
                                ? "<p>Demo customers: <code>alpha</code>, <code>alpha-shop</code>,"
                                        + " <code>beta</code>, <code>gamma</code>.</p>"
                                : ""));
    }

    /**
     * A whole page.
     *
     * @param title plain text
     * @param content HTML of our own making
     */
    static String frame(String title, String content) {
        var shown = HtmlUtils.htmlEscape(title, "UTF-8");
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: start; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8886 }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem }
            dd { margin: 0; overflow-wrap: anywhere }
            pre { white-space: pre-wrap; overflow-wrap: anywhere }
            iframe { width: 100%%; height: 40rem; border: 1px solid #8886; background: #fff }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            %s
            </main>
            </body>
            </html>
            """.formatted(shown, shown, content);
    }

    private static void send(HttpServletResponse response, String type, String policy, byte[] body) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
