package org.ngnportal.ngnpro.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The messages recorded from the incumbent's client and from SOAPpy, in {@code src/test/resources/ngnpro/recordings}. */
public final class Recordings {

    private static final Path ROOT = Path.of("src/test/resources/ngnpro/recordings");

    /** File names of all recorded requests. */
    public static List<String> requests() {
        return names("requests");
    }

    /** File names of all recorded responses. */
    public static List<String> responses() {
        return names("responses");
    }

    /** The XML of a recorded request, without its HTTP head. */
    public static InputStream request(String name) {
        var message = text("requests", name);
        return stream(message.substring(message.indexOf("<?xml")));
    }

    public static InputStream response(String name) {
        return stream(responseText(name));
    }

    public static String responseText(String name) {
        return text("responses", name);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String kind, String name) {
        try {
            return Files.readString(ROOT.resolve(kind).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String kind) {
        try (var files = Files.list(ROOT.resolve(kind))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Recordings() {}
}
