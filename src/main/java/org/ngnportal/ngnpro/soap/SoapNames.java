package org.ngnportal.ngnpro.soap;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Namespaces of the wire and the prefixes every envelope we write declares for them. */
final class SoapNames {

    static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";
    static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    static final String INSTANCE_1999 = "http://www.w3.org/1999/XMLSchema-instance";
    static final String TYPES = "urn:AGProjects:NGNPro";

    static final String ENVELOPE_PREFIX = "SOAP-ENV";
    static final String ENCODING_PREFIX = "SOAP-ENC";
    static final String SCHEMA_PREFIX = "xsd";
    static final String INSTANCE_PREFIX = "xsi";
    static final String TYPES_PREFIX = "ns4";

    /** Prefix to namespace, in the order the incumbent client declares them. */
    static Map<String, String> prefixes() {
        return prefixes(TYPES + ":");
    }

    /** The same for a port whose operations have that namespace; that of its types is one part shorter. */
    static Map<String, String> prefixes(String operations) {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put(ENVELOPE_PREFIX, ENVELOPE);
        prefixes.put(SCHEMA_PREFIX, SCHEMA);
        prefixes.put(INSTANCE_PREFIX, INSTANCE);
        prefixes.put(ENCODING_PREFIX, ENCODING);
        prefixes.put(TYPES_PREFIX, operations.substring(0, operations.lastIndexOf(':')));
        return prefixes;
    }

    /** Writes the beginning of a message up to its header or body. */
    static void startEnvelope(XMLStreamWriter out, Map<String, String> prefixes) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement(ENVELOPE_PREFIX, "Envelope", ENVELOPE);
        for (var prefix : prefixes.entrySet()) {
            out.writeNamespace(prefix.getKey(), prefix.getValue());
        }
        out.writeAttribute(ENVELOPE_PREFIX, ENVELOPE, "encodingStyle", ENCODING);
    }

    /** The part behind the colon of {@code prefix:local}; the prefix says nothing we rely on. */
    static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1).strip();
    }

    private SoapNames() {}
}
