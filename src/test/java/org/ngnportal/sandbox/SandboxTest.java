package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class SandboxTest {

    @Test
    void tellsBrowsersWhatItIs() throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.inMemory());
                var http = HttpClient.newHttpClient()) {
            var page =
                    http.send(HttpRequest.newBuilder(URI.create(sandbox.url())).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("NGNPro sandbox", "href=\"wsdl\"");
        }
    }
}
