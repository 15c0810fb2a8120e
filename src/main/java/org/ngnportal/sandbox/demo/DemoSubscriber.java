package org.ngnportal.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.SipId;
import org.springframework.core.io.ClassPathResource;

/**
 * A subscriber of the demo platform, as the list in {@code sandbox/subscribers.csv} describes him.
 *
 * @param settings by name; those without value are there with empty text
 */
record DemoSubscriber(
        SipId id,
        String firstName,
        String lastName,
        String timeZone,
        String language,
        String callerId,
        List<String> groups,
        Map<String, String> settings) {

    static List<DemoSubscriber> all() {
        try {
            return new ClassPathResource("sandbox/subscribers.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DemoSubscriber::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String setting) {
        return settings.containsKey(setting);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    int number(String setting) {
        return Integer.parseInt(settings.getOrDefault(setting, "0"));
    }

    private static DemoSubscriber parse(String line) {
        var cells = Arrays.asList(line.split(";", -1));
        var settings = new LinkedHashMap<String, String>();
        for (var setting : words(cells.get(8))) {
            int equals = setting.indexOf('=');
            settings.put(
                    equals < 0 ? setting : setting.substring(0, equals),
                    equals < 0 ? "" : setting.substring(equals + 1));
        }
        return new DemoSubscriber(
                new SipId(cells.get(1), cells.get(0)),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                words(cells.get(7)),
                settings);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
