package org.ngnportal.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers by key, shown as they come and kept as one flat JSON object. */
public final class Results {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private static final Pattern KEPT = Pattern.compile("\"(\\w+)\": ([-\\d.E]+)");

    private final Map<String, Double> numbers = new LinkedHashMap<>();

    /** A line between the numbers, for whoever reads along. */
    @SuppressWarnings("SystemOut")
    public void say(String words) {
        System.out.println(words);
    }

    /** @throws IllegalArgumentException if the key was used before */
    public void put(String key, double number) {
        if (numbers.putIfAbsent(key, number) != null) {
            throw new IllegalArgumentException(key + " is measured twice");
        }
        say("  %-40s %12s".formatted(key, text(number)));
    }

    public double get(String key) {
        return numbers.get(key);
    }

    /** What other parts have measured before stays in the file. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var all = new LinkedHashMap<String, String>();
        if (Files.exists(file)) {
            KEPT.matcher(Files.readString(file)).results().forEach(kept -> all.put(kept.group(1), kept.group(2)));
        }
        numbers.forEach((key, number) -> all.put(key, text(number)));
        Files.writeString(
                file,
                all.entrySet().stream()
                        .map(number -> "  \"" + number.getKey() + "\": " + number.getValue())
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }

    private static String text(double number) {
        var exact = BigDecimal.valueOf(number);
        var whole = Math.abs(number) >= 1000;
        return whole
                ? Long.toString(Math.round(number))
                : exact.round(THREE_DIGITS).toPlainString();
    }
}
