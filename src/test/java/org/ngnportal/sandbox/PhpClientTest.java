package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.WireJson;
import org.ngnportal.ngnpro.soap.PortModel;

/** A client made by somebody else works from the WSDL as it is. */
class PhpClientTest extends RunningSandbox {

    private static final Credentials ALPHA = Credentials.customer("alpha", "alpha-demo");
    private static final Credentials ADMIN = Credentials.administrator("admin", "sandbox-admin", 0);

    private static PhpClient php;

    @BeforeAll
    static void startPhp() {
        php = new PhpClient(sandbox.url());
    }

    @AfterAll
    static void stopPhp() {
        php.close();
    }

    @Test
    void accountIsAddedReadChangedAndFound() {
        var id = Map.of("username", "php-user", "domain", "alpha.example");
        var added = php.call(
                ALPHA,
                "sip",
                "addAccount",
                Map.of(
                        "id",
                        id,
                        "password",
                        "öffentlich <&>",
                        "firstName",
                        "Zoë",
                        "lastName",
                        "O'Neil",
                        "email",
                        "zoe@alpha.example",
                        "groups",
                        List.of("free-pstn", "missed-calls"),
                        "properties",
                        List.of(Map.of("name", "language", "value", "nl")),
                        "acl",
                        List.of(Map.of("ip", "10.0.0.0", "mask", 8)),
                        "prepaid",
                        1,
                        "quota",
                        "20"));
        assertThat(added.text()).isEmpty();

        var read = php.call(ALPHA, "sip", "getAccount", id).result();
        assertThat(read.path("password").asString()).isEqualTo("öffentlich <&>");
        assertThat(read.path("groups")).extracting(group -> group.asString()).contains("free-pstn", "missed-calls");
        assertThat(read.path("quota").asInt()).isEqualTo(20);
        assertThat(read.path("prepaid").asBoolean()).isTrue();
        assertThat(read.path("acl").path(0).path("mask").asInt()).isEqualTo(8);

        assertThat(php.call(ALPHA, "sip", "updateAccount", read).text()).isEmpty();

        var found = php.call(
                        ALPHA,
                        "sip",
                        "getAccounts",
                        Map.of(
                                "filter", Map.of("username", "php%"),
                                "orderBy", Map.of("attribute", "username", "direction", "ASC"),
                                "range", Map.of("start", 0, "count", 5)))
                .result();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("accounts")
                        .path(0)
                        .path("properties")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("nl");
    }

    @Test
    void refusalCarriesItsCode() {
        var missing = php.call(ALPHA, "sip", "getAccount", Map.of("username", "nobody", "domain", "alpha.example"));
        assertThat(missing.code()).isEqualTo(FaultCode.ACCOUNT_NOT_FOUND.code());
        var foreign = php.call(Credentials.customer("alpha", "wrong"), "sip", "getDomains", Map.of("filter", Map.of()));
        assertThat(foreign.code()).isEqualTo(FaultCode.BAD_CREDENTIALS.code());
    }

    @Test
    void presenceTakesThePasswordInPlaceOfCredentials() {
        var alice = Map.of("username", "alice", "domain", "alpha.example");
        var policy = php.call(null, "presence", "getPolicy", alice, "alice-sip").result();
        assertThat(policy.path("deny").path(0).asString()).isEqualTo("recruiter@jobs.example");
        assertThat(php.call(null, "presence", "getPolicy", alice, "wrong").code())
                .isEqualTo(FaultCode.BAD_CREDENTIALS.code());
    }

    /** Whether the sandbox likes what was made up is not the point: it must have understood what it is asked for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everyOperationCanBeCalled(String name, String port, PortModel.Operation operation) {
        var answer = php.call(
                ADMIN,
                port,
                operation.name(),
                operation.parameters().stream()
                        .map(parameter -> WireJson.madeUp(parameter.type(), name.hashCode()))
                        .toArray());
        assertThat(answer.code())
                .as(answer.text())
                .isNotIn(
                        -1,
                        FaultCode.UNKNOWN_OPERATION.code(),
                        FaultCode.MALFORMED_REQUEST.code(),
                        FaultCode.INTERNAL.code());
        assertThat(answer.text().isEmpty()).as(answer.text()).isEqualTo(answer.code() == 0);
    }

    static Stream<Arguments> operations() {
        return SoapDispatcher.PORTS.keySet().stream()
                .flatMap(type -> PortModel.of(type).operations().values().stream()
                        .map(operation -> Arguments.of(
                                SoapDispatcher.name(operation),
                                type.getSimpleName().replace("Port", "").toLowerCase(Locale.ROOT),
                                operation)));
    }
}
