package org.ngnportal.ngnpro.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;

class SoapServerCodecTest {

    private final SoapServerCodec codec = new SoapServerCodec(SipPort.class, CustomerPort.class);

    @Test
    void anAnswerHoldsOneTypedResult() {
        var account = SipAccount.builder(new SipId("alice", "example.com"))
                .name("A & B", "<script>")
                .prepaid(true)
                .rest(Map.of("creditLimit", 5))
                .build();
        var operation = operation("getAccounts");

        var envelope = MessageTree.parse(
                new ByteArrayInputStream(codec.answer(operation, new SipAccountList(List.of(account), 1))));
        var result = envelope.payload().children().getFirst();
        var row = result.child("accounts").orElseThrow().children().getFirst();

        assertThat(envelope.payload().localName()).isEqualTo("getAccountsResponse");
        assertThat(envelope.payload().name().getNamespaceURI()).isEqualTo(SipPort.NAMESPACE);
        assertThat(envelope.payload().children()).hasSize(1);
        assertThat(row.child("prepaid").orElseThrow().type()).isEqualTo("boolean");
        assertThat(row.child("groups").orElseThrow().isArray()).isTrue();
        assertThat(row.child("email").orElseThrow().isNil()).isTrue();
        assertThat(SoapDecoder.read(result, operation.result(), false))
                .isEqualTo(new SipAccountList(
                        List.of(account.toBuilder()
                                .groups(List.of())
                                .acl(List.of())
                                .properties(List.of())
                                .build()),
                        1));
    }

    @Test
    void nothingIsAnsweredAsNilAndVoidAsAnEmptyWrapper() {
        assertThat(text(codec.answer(operation("addDomain"), null))).contains("<Result xsi:nil=\"true\"");
        assertThat(MessageTree.parse(new ByteArrayInputStream(codec.answer(operation("deleteDomain"), null)))
                        .payload()
                        .children())
                .isEmpty();
    }

    @Test
    void aFaultCarriesItsCodeInTheDetail() {
        var fault = MessageTree.parse(new ByteArrayInputStream(codec.fault("Server", 1010, "no <such> account")));

        assertThat(fault.isFault()).isTrue();
        assertThat(SoapDecoder.read(fault.payload()))
                .isEqualTo(Map.of(
                        "faultcode", "SOAP-ENV:Server",
                        "faultstring", "no <such> account",
                        "detail", Map.of("exception", Map.of("errorcode", 1010, "errorstring", "no <such> account"))));
    }

    @Test
    void aHeaderInTheNamespaceOfTheTypesIsReadAsWell() {
        var call = codec.read(request(
                "<auth xmlns='urn:AGProjects:NGNPro'><username>u</username><password>p</password><admin>0</admin></auth>",
                "<p:getDomains xmlns:p='urn:AGProjects:NGNPro:Sip'/>"));

        assertThat(call.credentials()).hasValueSatisfying(auth -> {
            assertThat(auth.username()).isEqualTo("u");
            assertThat(auth.admin()).isFalse();
            assertThat(auth.impersonate()).isNull();
        });
    }

    @Test
    void parametersAreFoundByNameAndMissingOnesAreEmpty() {
        var call = codec.read(request(
                "",
                "<p:addToGroup xmlns:p='urn:AGProjects:NGNPro:Sip'><group>blocked</group>"
                        + "<sipId><domain>example.com</domain></sipId></p:addToGroup>"));

        assertThat(call.credentials()).isEmpty();
        assertThat(call.arguments()).containsExactly(new SipId("", "example.com"), "blocked");
    }

    @Test
    void anEmptyArrayInThePlaceOfAStructIsAnEmptyStruct() {
        var call = codec.read(request(
                "",
                "<p:setCallDiversions xmlns:p='urn:AGProjects:NGNPro:Sip' xmlns:x='http://www.w3.org/2001/XMLSchema-instance'>"
                        + "<sipId><username>a</username><domain>b.example</domain></sipId>"
                        + "<diversions x:type='SOAP-ENC:Array'/></p:setCallDiversions>"));

        assertThat(((CallDiversions) call.arguments().getLast()).isEmpty()).isTrue();
    }

    @Test
    void aStructWithoutMembersIsNotSentEmpty() {
        assertThat(text(codec.answer(
                        operation("getCallDiversions"), new CallDiversions(null, null, null, null, null, null))))
                .contains("<FUNC");
        assertThat(text(codec.answer(operation("addDomain"), SipDomain.of("a.example", 1, 1))))
                .contains("<domain xsi:type=\"xsd:string\">a.example</domain>");
    }

    private PortModel.Operation operation(String name) {
        return PortModel.of(SipPort.class).operation(name).orElseThrow();
    }

    private static ByteArrayInputStream request(String header, String body) {
        var text = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>" + header
                + "</e:Header><e:Body>" + body + "</e:Body></e:Envelope>";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
