package org.ngnportal.sandbox;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.PortModel.Operation;

/** The rpc/encoded WSDL of what the sandbox serves, made from the port interfaces and records themselves. */
final class Wsdl {

    private static final String TYPES = "urn:AGProjects:NGNPro";
    private static final String PRESENCE_TYPES = "urn:AGProjects:SoapSIMPLEProxy";
    private static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";
    private static final String TRANSPORT = "http://schemas.xmlsoap.org/soap/http";
    private static final Map<String, String> NAMESPACES = namespaces();

    private final List<PortModel> ports;
    private final Map<String, WsdlTypes> types =
            new TreeMap<>(Map.of(TYPES, new WsdlTypes("ngnpro"), PRESENCE_TYPES, new WsdlTypes("simple")));
    private final XMLStreamWriter out;

    private Wsdl(List<PortModel> ports, XMLStreamWriter out) {
        this.ports = ports;
        this.out = out;
    }

    /**
     * All ports.
     *
     * @param address where the service is called at
     */
    static byte[] of(String address) {
        return of(SoapDispatcher.PORTS.keySet(), address);
    }

    /**
     * One port alone: operations of one name in several ports are one to clients that join all ports into one object.
     *
     * @param port its name, such as {@code sip}
     * @param address where the service is called at
     * @return empty when there is no such port
     */
    static Optional<byte[]> of(String port, String address) {
        return SoapDispatcher.PORTS.keySet().stream()
                .filter(type -> type.getSimpleName().equalsIgnoreCase(port + "Port"))
                .findFirst()
                .map(type -> of(List.of(type), address));
    }

    private static byte[] of(Collection<Class<?>> ports, String address) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new Wsdl(ports.stream().map(PortModel::of).toList(), out).write(address);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write the WSDL", e);
        }
        return bytes.toByteArray();
    }

    private void write(String address) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("wsdl:definitions");
        for (var namespace : NAMESPACES.entrySet()) {
            out.writeAttribute("xmlns:" + namespace.getKey(), namespace.getValue());
        }
        out.writeAttribute("name", "NGNPro");
        out.writeAttribute("targetNamespace", TYPES);
        schema();
        messages();
        for (var port : ports) {
            portType(port);
        }
        for (var port : ports) {
            binding(port);
        }
        service(address);
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void schema() throws XMLStreamException {
        typesOf(TYPES).name(Credentials.class);
        for (var port : ports) {
            var known = typesOf(typeNamespace(port.namespace()));
            for (var operation : operations(port)) {
                operation.parameters().forEach(parameter -> known.name(parameter.type()));
                if (!operation.isVoid()) {
                    known.name(operation.result());
                }
            }
        }
        out.writeStartElement("wsdl:types");
        for (var schema : types.entrySet()) {
            if (schema.getValue().isEmpty()) {
                continue;
            }
            out.writeStartElement("xsd:schema");
            out.writeAttribute("targetNamespace", schema.getKey());
            out.writeEmptyElement("xsd:import");
            out.writeAttribute("namespace", ENCODING);
            schema.getValue().write(out);
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void messages() throws XMLStreamException {
        out.writeStartElement("wsdl:message");
        out.writeAttribute("name", "authHeader");
        part("auth", "ngnpro:auth");
        out.writeEndElement();
        for (var port : ports) {
            var known = typesOf(typeNamespace(port.namespace()));
            for (var operation : operations(port)) {
                out.writeStartElement("wsdl:message");
                out.writeAttribute("name", message(operation, "Request"));
                for (var parameter : operation.parameters()) {
                    part(parameter.name(), known.name(parameter.type()));
                }
                out.writeEndElement();
                out.writeStartElement("wsdl:message");
                out.writeAttribute("name", message(operation, "Response"));
                if (!operation.isVoid()) {
                    part("Result", known.name(operation.result()));
                }
                out.writeEndElement();
            }
        }
    }

    private void part(String name, String type) throws XMLStreamException {
        out.writeEmptyElement("wsdl:part");
        out.writeAttribute("name", name);
        out.writeAttribute("type", type);
    }

    private void portType(PortModel port) throws XMLStreamException {
        out.writeStartElement("wsdl:portType");
        out.writeAttribute("name", name(port));
        for (var operation : operations(port)) {
            out.writeStartElement("wsdl:operation");
            out.writeAttribute("name", operation.name());
            out.writeEmptyElement("wsdl:input");
            out.writeAttribute("message", "ngnpro:" + message(operation, "Request"));
            out.writeEmptyElement("wsdl:output");
            out.writeAttribute("message", "ngnpro:" + message(operation, "Response"));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void binding(PortModel port) throws XMLStreamException {
        out.writeStartElement("wsdl:binding");
        out.writeAttribute("name", name(port) + "Binding");
        out.writeAttribute("type", "ngnpro:" + name(port));
        out.writeEmptyElement("soap:binding");
        out.writeAttribute("style", "rpc");
        out.writeAttribute("transport", TRANSPORT);
        for (var operation : operations(port)) {
            out.writeStartElement("wsdl:operation");
            out.writeAttribute("name", operation.name());
            out.writeEmptyElement("soap:operation");
            out.writeAttribute("soapAction", "");
            out.writeStartElement("wsdl:input");
            encoded("soap:body", port.namespace());
            if (typeNamespace(port.namespace()).equals(TYPES)) {
                authHeader();
            }
            out.writeEndElement();
            out.writeStartElement("wsdl:output");
            encoded("soap:body", port.namespace());
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /** Of NGNPro proper: the presence service takes passwords as parameters (contract section 2.8). */
    private void authHeader() throws XMLStreamException {
        encoded("soap:header", TYPES);
        out.writeAttribute("message", "ngnpro:authHeader");
        out.writeAttribute("part", "auth");
    }

    private void encoded(String element, String namespace) throws XMLStreamException {
        out.writeEmptyElement(element);
        out.writeAttribute("use", "encoded");
        out.writeAttribute("encodingStyle", ENCODING);
        out.writeAttribute("namespace", namespace);
    }

    private void service(String address) throws XMLStreamException {
        out.writeStartElement("wsdl:service");
        out.writeAttribute("name", "NGNPro");
        for (var port : ports) {
            out.writeStartElement("wsdl:port");
            out.writeAttribute("name", name(port));
            out.writeAttribute("binding", "ngnpro:" + name(port) + "Binding");
            out.writeEmptyElement("soap:address");
            out.writeAttribute("location", address);
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private WsdlTypes typesOf(String namespace) {
        return Objects.requireNonNull(types.get(namespace), namespace);
    }

    /** The namespace of a port's types: that of its operations without the last part (contract section 1.3). */
    private static String typeNamespace(String operations) {
        return operations.substring(0, operations.lastIndexOf(':'));
    }

    private static List<Operation> operations(PortModel port) {
        var operations = new ArrayList<>(port.operations().values());
        operations.sort(Comparator.comparing(Operation::name));
        return operations;
    }

    /** Names of messages are shared by all ports, so they carry the port's. */
    private static String message(Operation operation, String suffix) {
        return SoapDispatcher.name(operation).replace(".", "_") + suffix;
    }

    private static String name(PortModel port) {
        return port.type().getSimpleName();
    }

    private static Map<String, String> namespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("wsdl", "http://schemas.xmlsoap.org/wsdl/");
        namespaces.put("soap", "http://schemas.xmlsoap.org/wsdl/soap/");
        namespaces.put("xsd", "http://www.w3.org/2001/XMLSchema");
        namespaces.put("SOAP-ENC", ENCODING);
        namespaces.put("ngnpro", TYPES);
        namespaces.put("simple", PRESENCE_TYPES);
        return namespaces;
    }
}
