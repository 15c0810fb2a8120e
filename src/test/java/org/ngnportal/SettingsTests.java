package org.ngnportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class SettingsTests {

    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([a-z.-]+)");

    @Test
    void everySettingIsDocumented() throws IOException {
        String manual = Files.readString(Path.of("docs/operating.md"));

        assertThat(Stream.concat(boundToRecords(), injected()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(manual).contains("`" + key + "`"));
    }

    private static Stream<String> boundToRecords() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.ngnportal").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::reflect)
                        .flatMap(SettingsTests::keys);
    }

    private static Stream<String> keys(Class<?> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Stream<String> injected() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(SettingsTests::injectedIn);
        }
    }

    private static Stream<String> injectedIn(Path file) {
        try {
            return VALUE.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(SettingsTests::key);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String key(String annotation) {
        return annotation.substring(annotation.indexOf('{') + 1);
    }
}
