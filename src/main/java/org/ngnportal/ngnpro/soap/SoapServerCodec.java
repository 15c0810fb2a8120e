package org.ngnportal.ngnpro.soap;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;

/** The server's end of the wire: reads requests for a set of ports, writes answers and faults. Thread-safe. */
public final class SoapServerCodec {

    /** A request that sets a thousand routes has a tenth of it; answers may have more. */
    private static final int MOST_ELEMENTS = 100_000;

    private final Map<String, PortModel> ports;

    /** @param ports interfaces as {@link PortModel#of} takes them, each with a namespace of its own */
    public SoapServerCodec(Class<?>... ports) {
        this.ports = Arrays.stream(ports)
                .map(PortModel::of)
                .collect(Collectors.toUnmodifiableMap(PortModel::namespace, Function.identity()));
    }

    /**
     * Reads a request and finds its operation by the wrapper's namespace and name.
     *
     * @throws SoapFormatException if it is not readable or an argument is not what the operation takes
     */
    public SoapCall read(InputStream request) {
        var message = MessageTree.parse(request, MOST_ELEMENTS);
        var wrapper = message.payload();
        var credentials =
                message.header("auth").map(auth -> (Credentials) SoapDecoder.read(auth, Credentials.class, true));
        var operation = Optional.ofNullable(ports.get(wrapper.name().getNamespaceURI()))
                .flatMap(port -> port.operation(wrapper.localName()));
        List<@Nullable Object> arguments =
                operation.map(found -> found.arguments(wrapper)).orElseGet(List::of);
        return new SoapCall(wrapper.name(), credentials, operation, arguments);
    }

    /** The envelope that answers an operation; null is sent as nil, void as an empty wrapper. */
    public byte[] answer(PortModel.Operation operation, @Nullable Object result) {
        return envelope(out -> {
            out.writeStartElement("port", operation.name() + "Response", operation.namespace());
            out.writeNamespace("port", operation.namespace());
            if (!operation.isVoid()) {
                SoapEncoder.ofAnswers(out).write("Result", result, false);
            }
            out.writeEndElement();
        });
    }

    /**
     * The envelope of a fault (contract section 5.1).
     *
     * @param faultCode {@code Server} or {@code Client}
     * @param code the errorcode
     * @param text for the user
     */
    public byte[] fault(String faultCode, int code, String text) {
        return envelope(out -> {
            var values = SoapEncoder.ofAnswers(out);
            out.writeStartElement(SoapNames.ENVELOPE_PREFIX, "Fault", SoapNames.ENVELOPE);
            values.write("faultcode", SoapNames.ENVELOPE_PREFIX + ":" + faultCode, false);
            values.write("faultstring", text, false);
            out.writeStartElement("detail");
            out.writeStartElement("exception");
            values.write("errorcode", code, false);
            values.write("errorstring", text, false);
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
        });
    }

    private interface Content {
        void writeTo(XMLStreamWriter out) throws XMLStreamException;
    }

    private static byte[] envelope(Content content) {
        var bytes = new ByteArrayOutputStream(4096);
        try {
            var out = SafeXml.writer(bytes);
            SoapNames.startEnvelope(out, SoapNames.prefixes());
            out.writeStartElement(SoapNames.ENVELOPE_PREFIX, "Body", SoapNames.ENVELOPE);
            content.writeTo(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write the answer", e);
        }
        return bytes.toByteArray();
    }
}
