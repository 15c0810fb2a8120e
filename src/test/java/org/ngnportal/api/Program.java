package org.ngnportal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.ngnportal.journeys.Portal;
import org.ngnportal.vault.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks to the API over a socket. */
public final class Program {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Portal portal;
    private final String authorization;

    private Program(Portal portal, String authorization) {
        this.portal = portal;
        this.authorization = authorization;
    }

    /** One that says nothing of itself. */
    public static Program stranger(Portal portal) {
        return new Program(portal, "");
    }

    /** One that has a subscriber's password. */
    public static Program of(Portal portal, String username, String password) {
        var given = username + ":" + password;
        return saying(portal, "Basic " + Base64.getEncoder().encodeToString(given.getBytes(StandardCharsets.UTF_8)));
    }

    public static Program with(Portal portal, Secret token) {
        return saying(portal, "Bearer " + token.reveal());
    }

    public static Program saying(Portal portal, String authorization) {
        return new Program(portal, authorization);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public String text() {
            return http.body();
        }

        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        /** Which problem it is; empty when it is none. */
        public String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("type").asString("").replace("urn:ngnportal:problem:", "")
                    : "";
        }
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** @param headers names and values by turns */
    public Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(portal.url(path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.setHeader("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
