package org.ngnportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts, which follows no redirects. */
final class HttpBrowser {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpBrowser(int port) {
        this.port = port;
    }

    /** @param headers name, value, name, value ... */
    HttpResponse<String> get(String path, String... headers) throws Exception {
        return client.send(request(path, headers).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(String username, String password) throws Exception {
        return post("/login", Map.of("username", username, "password", password, "_csrf", token("/login")));
    }

    /** Signed in as alpha, with its first page open. */
    HttpBrowser alpha() throws Exception {
        signIn("alpha", MadeUpPlatform.PASSWORD);
        assertThat(get("/").statusCode()).isEqualTo(200);
        return this;
    }

    String token(String page) throws Exception {
        var found = TOKEN.matcher(get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    boolean isSignedIn() throws Exception {
        return get("/").statusCode() == 200;
    }

    HttpCookie cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("NGNPORTAL"))
                .findFirst()
                .orElseThrow();
    }

    /** Takes over the session of somebody else, as one does who knows its cookie. */
    HttpBrowser with(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create("http://localhost:" + port + "/"), cookie);
        return this;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8");
        return headers.length == 0 ? request : request.headers(headers);
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    /** Where a redirect leads within the portal. */
    static String target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI target = URI.create(header(answer, "Location"));
        return target.getRawQuery() == null ? target.getPath() : target.getPath() + "?" + target.getRawQuery();
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
