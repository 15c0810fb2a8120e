package org.ngnportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What sources may not hold; the compiled classes no longer show it. */
class SourceTests {

    private static final int LONGEST_FILE = 400;
    // put together, or this file would find itself
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@(Dis" + "abled|Ig" + "nore)\\b");
    private static final Pattern SLEEPS = Pattern.compile("\\bThread\\.sl" + "eep\\(");

    @Test
    void filesAreShort() {
        assertThat(sources())
                .filteredOn(file -> lines(file).size() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(sources())
                .filteredOn(file -> LEFT_OVER.matcher(text(file)).find())
                .isEmpty();
    }

    @Test
    void everyTestRuns() {
        assertThat(sources())
                .filteredOn(file -> SWITCHED_OFF.matcher(text(file)).find())
                .isEmpty();
    }

    @Test
    void testsWaitForWhatHappensNotForTime() {
        assertThat(sources())
                .filteredOn(file -> SLEEPS.matcher(text(file)).find())
                .isEmpty();
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
