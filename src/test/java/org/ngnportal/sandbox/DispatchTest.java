package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.SoapServerCodec;

/** The qualified name decides: names repeat among the ports (contract section 1.3). */
class DispatchTest {

    private static final List<PortModel> PORTS =
            SoapDispatcher.PORTS.keySet().stream().map(PortModel::of).toList();
    private static final Set<String> NAMES = PORTS.stream()
            .flatMap(port -> port.operations().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    private final SoapServerCodec codec =
            new SoapServerCodec(SoapDispatcher.PORTS.keySet().toArray(Class<?>[]::new));

    @ParameterizedTest
    @MethodSource("namespaces")
    void anOperationIsThatOfItsNamespaceOrNone(String namespace) {
        var port = PORTS.stream()
                .filter(candidate -> candidate.namespace().equals(namespace))
                .findFirst();
        for (var name : NAMES) {
            assertThat(operation(Wire.envelope(namespace, name, "")))
                    .as(name + " in " + namespace)
                    .isEqualTo(port.flatMap(found -> found.operation(name)));
        }
    }

    @Test
    void withoutNamespaceThereIsNoOperation() {
        for (var name : NAMES) {
            var unqualified = Wire.envelope("urn:x", name, "").replace("p:" + name, name);
            assertThat(operation(unqualified)).as(name).isEmpty();
        }
    }

    @Test
    void theFirstElementOfTheBodyIsTheOneThatCounts() {
        var two = Wire.envelope(PresencePort.NAMESPACE, "getPolicy", "")
                .replace("</E:Body>", "<s:deleteAccount xmlns:s=\"" + SipPort.NAMESPACE + "\"/></E:Body>");
        assertThat(operation(two)).map(PortModel.Operation::name).contains("getPolicy");
    }

    @Test
    void aNameThatOnlyLooksLikeOneIsNone() {
        for (var name :
                List.of("getaccount", "getAccountResponse", "GetAccount", "getAccount.", "toString", "hashCode")) {
            assertThat(operation(Wire.envelope(SipPort.NAMESPACE, name, "")))
                    .as(name)
                    .isEmpty();
        }
    }

    static Stream<String> namespaces() {
        return Stream.concat(
                PORTS.stream().map(PortModel::namespace),
                Stream.of(
                        "urn:AGProjects:NGNPro",
                        "urn:AGProjects:NGNPro:",
                        "urn:AGProjects:NGNPro:sip",
                        "urn:AGProjects:NGNPro:Presence",
                        "urn:AGProjects:SoapSIMPLEProxy",
                        "urn:AGProjects:SoapSIMPLEProxy:Sip",
                        "urn:AGProjects:GeckoSIMPLEProxy:Presence",
                        "urn:x"));
    }

    private Optional<PortModel.Operation> operation(String request) {
        return codec.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)))
                .operation();
    }
}
