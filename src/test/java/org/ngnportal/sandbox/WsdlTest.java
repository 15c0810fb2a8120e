package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.soap.PortModel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WsdlTest {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

    private static final Map<String, String> PREFIXES =
            Map.of("urn:AGProjects:NGNPro", "ngnpro:", "urn:AGProjects:SoapSIMPLEProxy", "simple:");

    private Document wsdl;

    @BeforeEach
    void read() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        wsdl = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Wsdl.of("http://host:1234/a&b/")));
    }

    @Test
    void everyOperationIsDescribed() {
        var described = new TreeSet<String>();
        for (var portType : elements(WSDL, "portType")) {
            for (var operation : children(portType, "operation")) {
                described.add(portType.getAttribute("name") + "." + operation.getAttribute("name"));
            }
        }
        var served = new TreeSet<String>();
        for (var port : SoapDispatcher.PORTS.keySet()) {
            PortModel.of(port).operations().keySet().forEach(name -> served.add(port.getSimpleName() + "." + name));
        }
        assertThat(described).isEqualTo(served).contains("SipPort.addAccount", "VoicemailPort.addAccount");
    }

    @Test
    void everyTypeThatIsUsedIsDefined() {
        var defined = new TreeSet<String>();
        for (var type : elements(SCHEMA, "complexType")) {
            var schema = (Element) type.getParentNode();
            defined.add(PREFIXES.get(schema.getAttribute("targetNamespace")) + type.getAttribute("name"));
        }
        assertThat(defined)
                .contains(
                        "ngnpro:SipAccount",
                        "ngnpro:SipId",
                        "ngnpro:SipACLEntry",
                        "ngnpro:SipQuery",
                        "ngnpro:StringArray",
                        "ngnpro:CustomerPropertyArray",
                        "ngnpro:auth",
                        "simple:SipId",
                        "simple:WatcherArray",
                        "simple:PresencePolicy")
                .doesNotContain("ngnpro:Watcher", "simple:auth", "simple:SipAccount");
        var used = new ArrayList<String>();
        elements(WSDL, "part").forEach(part -> used.add(part.getAttribute("type")));
        elements(SCHEMA, "element").forEach(element -> used.add(element.getAttribute("type")));
        elements(SCHEMA, "attribute")
                .forEach(attribute ->
                        used.add(attribute.getAttributeNS(WSDL, "arrayType").replace("[]", "")));
        for (var type : used) {
            assertThat(type.startsWith("xsd:") || defined.contains(type))
                    .as(type)
                    .isTrue();
        }
    }

    @Test
    void thePresenceServiceHasTypesOfItsOwnAndNoCredentials() {
        for (var message : elements(WSDL, "message")) {
            var presence = message.getAttribute("name").startsWith("Presence_");
            for (var part : children(message, "part")) {
                assertThat(part.getAttribute("type"))
                        .as(message.getAttribute("name"))
                        .doesNotStartWith(presence ? "ngnpro:" : "simple:");
            }
        }
        for (var binding : elements(WSDL, "binding")) {
            boolean presence = binding.getAttribute("name").startsWith("Presence");
            assertThat(binding.getElementsByTagNameNS(SOAP, "header").getLength() == 0)
                    .as(binding.getAttribute("name"))
                    .isEqualTo(presence);
        }
    }

    @Test
    void messagesAndBindingsFitTogether() {
        var messages = names(elements(WSDL, "message"));
        for (var tag : List.of("input", "output")) {
            assertThat(elements(WSDL, tag))
                    .filteredOn(element -> element.hasAttribute("message"))
                    .isNotEmpty()
                    .allMatch(element ->
                            messages.contains(element.getAttribute("message").replace("ngnpro:", "")));
        }
        assertThat(elements(SOAP, "body"))
                .isNotEmpty()
                .allMatch(body -> body.getAttribute("use").equals("encoded"))
                .extracting(body -> body.getAttribute("namespace"))
                .contains(
                        "urn:AGProjects:NGNPro:Sip",
                        "urn:AGProjects:NGNPro:Customer",
                        "urn:AGProjects:NGNPro:Voicemail");
        assertThat(elements(SOAP, "address"))
                .hasSize(SoapDispatcher.PORTS.size())
                .allMatch(address -> address.getAttribute("location").equals("http://host:1234/a&b/"));
    }

    private List<Element> elements(String namespace, String name) {
        var found = new ArrayList<Element>();
        var nodes = wsdl.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Set<String> names(List<Element> elements) {
        var names = new TreeSet<String>();
        elements.forEach(element -> names.add(element.getAttribute("name")));
        return names;
    }
}
