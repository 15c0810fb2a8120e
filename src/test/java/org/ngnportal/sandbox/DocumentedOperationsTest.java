package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.soap.PortModel;

/** The description of the sandbox names every operation and every code. */
class DocumentedOperationsTest {

    private static final Pattern HEADING = Pattern.compile("### (\\w+).*");
    private static final Pattern OPERATIONS = Pattern.compile("\\| *([a-z]\\w+(?:, [a-z]\\w+)*) *\\|.*");

    @Test
    void everyOperationHasItsLineBelowItsPort() throws IOException {
        var described = new TreeSet<String>();
        var port = "";
        for (var line : Files.readAllLines(Path.of("docs/sandbox.md"))) {
            var heading = HEADING.matcher(line);
            var operations = OPERATIONS.matcher(line);
            if (line.startsWith("#")) {
                port = heading.matches() ? heading.group(1) : "";
            } else if (!port.isEmpty() && operations.matches()) {
                for (var operation : operations.group(1).split(", ")) {
                    described.add(port + "." + operation);
                }
            }
        }
        var missing = new TreeSet<>(operations());
        missing.removeAll(described);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeHasItsLine() throws IOException {
        var text = Files.readString(Path.of("docs/sandbox.md"));
        var faults = text.substring(text.indexOf("## Faults"));
        assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::code))
                .allMatch(code -> Pattern.compile("\\| [0-9, ]*\\b" + code + "\\b[0-9, ]*\\|")
                        .matcher(faults)
                        .find());
    }

    private static Set<String> operations() {
        return SoapDispatcher.PORTS.keySet().stream()
                .map(PortModel::of)
                .flatMap(port -> port.operations().values().stream())
                .map(SoapDispatcher::name)
                .collect(Collectors.toSet());
    }
}
