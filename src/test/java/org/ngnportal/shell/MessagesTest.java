package org.ngnportal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sources and message files agree about which texts there are. */
class MessagesTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:Texts\\.t|\\bt|getTranslation|Texts\\.in)\\(\\s*(?:[a-zA-Z.()]+,\\s*)?\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"\\s*[,)]");

    private static final Map<String, String> TEXTS = MessageBundles.INSTANCE.english();
    private static String sources;

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> asked = all(ASKED_FOR);
        assertThat(asked).isNotEmpty().allSatisfy(key -> assertThat(TEXTS).containsKey(key));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = all(LITERAL);
        Set<String> beginnings =
                literals.stream().filter(literal -> literal.matches(".*[.-]")).collect(Collectors.toSet());
        assertThat(TEXTS.keySet())
                .filteredOn(key -> !literals.contains(key))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void everyTextCanBeFilledIn() {
        assertThat(TEXTS)
                .allSatisfy((key, text) -> assertThatCode(() -> new MessageFormat(text.replace("'", "''")))
                        .as(key)
                        .doesNotThrowAnyException());
    }

    @Test
    void noTextIsBlank() {
        assertThat(TEXTS).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    private static Set<String> all(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
