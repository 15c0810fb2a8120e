package org.ngnportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Role;

class SecurityManualTest {

    private static final String LETTERS = "schdi";
    private static final List<Action> ACTIONS =
            List.of(Action.SEE, Action.CREATE, Action.CHANGE, Action.DELETE, Action.IMPERSONATE);

    @Test
    void tableOfRightsIsTheOneInForce() throws IOException {
        var manual = Files.readString(Path.of("docs/security.md"));

        assertThat(manual).as("docs/security.md has to hold this table").contains(table());
    }

    @Test
    void testsThatProveItExist() throws IOException {
        var manual = Files.readString(Path.of("docs/security.md"));
        try (var files = Files.walk(Path.of("src/test/java/org/ngnportal"))) {
            var tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            var named = java.util.regex.Pattern.compile("`(?:[a-z.]+\\.)?([A-Z]\\w+Tests?)`")
                    .matcher(manual)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(named).isNotEmpty();
            assertThat(tests).containsAll(named);
        }
    }

    private static String table() {
        var lines = new ArrayList<String>();
        lines.add(row("area", Arrays.stream(Role.values()).map(SecurityManualTest::name)));
        lines.add(row("---", Arrays.stream(Role.values()).map(role -> "---")));
        for (var area : Area.values()) {
            lines.add(row(area.key(), Arrays.stream(Role.values()).map(role -> letters(role, area))));
        }
        return String.join("\n", lines);
    }

    private static String row(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String letters(Role role, Area area) {
        var letters = ACTIONS.stream()
                .filter(action -> Rights.allows(role, area, action))
                .map(action -> String.valueOf(LETTERS.charAt(ACTIONS.indexOf(action))))
                .collect(Collectors.joining());
        return letters.isEmpty() ? "–" : letters;
    }
}
