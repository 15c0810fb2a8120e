package org.ngnportal.sandbox;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.Credentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PHP's own SOAP client, told nothing but where the WSDL lies. Needs the packages php-cli and php-soap. */
final class PhpClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process php;
    private final BufferedWriter calls;
    private final BufferedReader answers;

    PhpClient(String url) {
        try {
            php = new ProcessBuilder(
                            "php", Path.of("src/test/resources/php/client.php").toString(), url)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PHP is not there; ./portal test installs it on Debian", e);
        }
        calls = php.outputWriter(StandardCharsets.UTF_8);
        answers = php.inputReader(StandardCharsets.UTF_8);
    }

    /** What came back: a result, or a fault's code and text; code -1 is what PHP itself could not do. */
    record Answer(JsonNode result, int code, String text) {}

    Answer call(Credentials credentials, String port, String operation, Object... arguments) {
        var call = new LinkedHashMap<String, Object>();
        call.put("port", port);
        if (credentials != null) {
            call.put("auth", auth(credentials));
        }
        call.put("operation", operation);
        call.put("arguments", List.of(arguments));
        try {
            calls.write(JSON.writeValueAsString(call));
            calls.newLine();
            calls.flush();
            var line = answers.readLine();
            if (line == null) {
                throw new AssertionError("PHP ended over " + port + "." + operation);
            }
            var answer = JSON.readTree(line);
            return new Answer(
                    answer.path("result"),
                    answer.path("code").asInt(0),
                    answer.path("text").asString(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> auth(Credentials credentials) {
        var auth = new LinkedHashMap<String, Object>();
        auth.put("username", credentials.username());
        auth.put("password", credentials.password());
        auth.put("admin", credentials.admin());
        if (credentials.impersonate() != null) {
            auth.put("impersonate", credentials.impersonate());
        }
        return auth;
    }

    @Override
    public void close() {
        php.destroy();
    }
}
