package org.ngnportal.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Measures parts of the product: {@code ./portal bench}. Whatever is compared is measured side by side in one run, so that
 * the ratios hold on any machine.
 */
public final class Bench {

    private static final Map<String, List<BenchPart>> BENCHES = Map.of(
            "soap", List.of(new ClientPart(), new ListPart()),
            "onboarding", List.of(new OnboardingPart(), new ValidationPart(), new MemoryPart()));

    /** @param arguments name of the bench, then the parts to run; without parts all of them */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        var parts = arguments.length == 0 ? null : BENCHES.get(arguments[0]);
        if (parts == null) {
            System.out.println("benches: " + describe());
            System.exit(arguments.length == 0 ? 0 : 2);
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var chosen = Arrays.asList(arguments).subList(1, arguments.length);
        var results = new Results();
        for (var part : parts) {
            if (chosen.isEmpty() || chosen.contains(part.name())) {
                results.say(part.name());
                part.run(results);
            }
        }
        var file = Path.of("target", "bench", arguments[0] + ".json");
        results.write(file);
        results.say("written to " + file);
        System.exit(0);
    }

    private static String describe() {
        return String.join(
                "; ",
                BENCHES.entrySet().stream()
                        .map(bench -> bench.getKey() + " (parts: "
                                + String.join(
                                        ", ",
                                        bench.getValue().stream()
                                                .map(BenchPart::name)
                                                .toList()) + ")")
                        .toList());
    }

    private Bench() {}
}
