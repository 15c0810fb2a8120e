package org.ngnportal.ngnpro.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.VoicemailPort;

class RecordedRequestsTest {

    private final SoapServerCodec codec = new SoapServerCodec(SipPort.class, CustomerPort.class, VoicemailPort.class);

    static Stream<String> requestsOfOurOperations() {
        return Recordings.requests().stream()
                .filter(name -> new SoapServerCodec(SipPort.class, CustomerPort.class, VoicemailPort.class)
                        .read(Recordings.request(name))
                        .operation()
                        .isPresent());
    }

    @Test
    void theOperationsOfOurPortsAreRecorded() {
        assertThat(requestsOfOurOperations()).hasSizeGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("requestsOfOurOperations")
    void whatIsReadIsWrittenAgainAsTheIncumbentWroteIt(String name) throws Exception {
        var call = codec.read(Recordings.request(name));
        var recorded = MessageTree.parse(Recordings.request(name)).payload();

        var written = write(call);

        assertThat(canonical(written)).isEqualTo(canonical(recorded));
    }

    @Test
    void anAccountIsReadWithAllItsMembers() {
        var account = (SipAccount) codec.read(Recordings.request("03-sip-addAccount.http"))
                .arguments()
                .getFirst();

        assertThat(account)
                .isEqualTo(SipAccount.builder(new SipId("alice", "example.com"))
                        .name("Alice", "Liddell & Söhne")
                        .password("pa<ss>word")
                        .timezone("Europe/Amsterdam")
                        .email("alice@example.com")
                        .owner(17452)
                        .rpid("31201234567")
                        .groups(List.of("free-pstn", "prepaid"))
                        .prepaid(true)
                        .quota(50)
                        .acl(List.of(new SipAclEntry("10.0.0.0", 8, null), new SipAclEntry("192.168.1.0", 24, null)))
                        .properties(List.of(
                                new SipProperty("language", "en"),
                                new SipProperty("web_password", "w3b"),
                                new SipProperty("mobile_number", "+31612345678")))
                        .callLimit(3)
                        .build());
    }

    @Test
    void unknownMembersAreKept() {
        var account = (SipAccount) codec.read(Recordings.request("04-sip-updateAccount.http"))
                .arguments()
                .getFirst();

        assertThat(account.rest())
                .containsOnlyKeys("creditLimit", "answerTimeout")
                .containsEntry("answerTimeout", 0);
    }

    @Test
    void credentialsAreReadInEachOfTheirForms() {
        assertThat(credentials("03-sip-addAccount.http")).isEqualTo(Credentials.customer("reseller1", "s3cr<&>et"));
        assertThat(credentials("06-sip-getAccounts.http"))
                .isEqualTo(Credentials.administrator("admin", "passwd", 17451));
        assertThat(credentials("06b-sip-getAccounts-nogroup.http"))
                .isEqualTo(Credentials.administrator("admin", "passwd", 0));
    }

    @Test
    void aQueryIsReadWithFilterOrderAndRange() {
        var query = (SipQuery) codec.read(Recordings.request("06-sip-getAccounts.http"))
                .arguments()
                .getFirst();

        assertThat(query.filter().username()).isEqualTo("al%");
        assertThat(query.filter().owner()).isZero();
        assertThat(query.orderBy()).isEqualTo(OrderBy.descending("changeDate"));
        assertThat(query.range()).isEqualTo(new org.ngnportal.ngnpro.Range(0, 15));
    }

    @Test
    void clearedDiversionsAreRecognised() {
        var diversions = (CallDiversions) codec.read(Recordings.request("13b-sip-setCallDiversions-clear.http"))
                .arguments()
                .getLast();

        assertThat(diversions).isEqualTo(CallDiversions.NONE);
    }

    @Test
    void anOperationOfAnotherPortIsNotTakenForOneOfTheSameName() {
        var call = new SoapServerCodec(SipPort.class).read(Recordings.request("23-customer-addAccount.http"));

        assertThat(call.wrapper().getNamespaceURI()).isEqualTo(CustomerPort.NAMESPACE);
        assertThat(call.operation()).isEmpty();
    }

    private Credentials credentials(String name) {
        return codec.read(Recordings.request(name)).credentials().orElseThrow();
    }

    private static Element write(SoapCall call) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var out = SafeXml.writer(bytes);
        out.writeStartElement("e", "Envelope", SoapNames.ENVELOPE);
        out.writeNamespace("e", SoapNames.ENVELOPE);
        for (var prefix : SoapNames.prefixes().entrySet()) {
            out.writeNamespace(prefix.getKey(), prefix.getValue());
        }
        out.writeStartElement("e", "Body", SoapNames.ENVELOPE);
        out.writeStartElement("p", call.wrapper().getLocalPart(), call.wrapper().getNamespaceURI());
        out.writeNamespace("p", call.wrapper().getNamespaceURI());
        var parameters = call.operation().orElseThrow().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            SoapEncoder.ofRequests(out)
                    .write(parameters.get(i).name(), call.arguments().get(i), true);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
        out.close();
        return MessageTree.parse(new ByteArrayInputStream(bytes.toByteArray())).payload();
    }

    /** Name, types and values without regard to the order of members; yes and no are numbers in some recordings. */
    private static Object canonical(Element element) {
        var types = new TreeMap<String, String>();
        types.put("type", element.type());
        types.put("arrayType", String.valueOf(element.arrayType()));
        if (element.isArray()) {
            return Map.of(
                    "types",
                    types,
                    "items",
                    element.children().stream()
                            .map(RecordedRequestsTest::canonical)
                            .toList());
        }
        var members = new TreeMap<String, Object>();
        for (var child : element.children()) {
            if (child.localName().equals("prepaid")) {
                members.put("prepaid", child.text().equals("1") || child.text().equals("true"));
            } else if (!child.localName().equals("only_resellers") || !child.isEmpty()) {
                members.put(child.localName(), canonical(child));
            }
        }
        var text = element.children().isEmpty() ? element.text() : "";
        return List.of(element.name(), types, members, text);
    }
}
