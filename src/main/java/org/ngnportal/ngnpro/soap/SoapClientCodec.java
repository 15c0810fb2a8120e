package org.ngnportal.ngnpro.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.NgnProException;

/** The client's end of the wire: writes requests, reads answers and faults. */
public final class SoapClientCodec {

    private static final String PORT_PREFIX = "ns5";

    /**
     * Writes a request.
     *
     * @param arguments in the order of the operation's parameters; null travels as an empty element, as the incumbent
     *     sends it
     * @param credentials for the {@code auth} header; without them there is none
     * @throws SoapFormatException if a value has no form on the wire
     */
    public static void write(
            PortModel.Operation operation, List<?> arguments, @Nullable Credentials credentials, OutputStream message)
            throws IOException {
        try {
            var out = SafeXml.writer(message);
            var values = SoapEncoder.ofRequests(out);
            SoapNames.startEnvelope(out, SoapNames.prefixes(operation.namespace()));
            if (credentials != null) {
                out.writeStartElement(SoapNames.ENVELOPE_PREFIX, "Header", SoapNames.ENVELOPE);
                values.write("auth", credentials, false);
                out.writeEndElement();
            }
            out.writeStartElement(SoapNames.ENVELOPE_PREFIX, "Body", SoapNames.ENVELOPE);
            out.writeStartElement(PORT_PREFIX, operation.name(), operation.namespace());
            out.writeNamespace(PORT_PREFIX, operation.namespace());
            for (int i = 0; i < arguments.size(); i++) {
                values.write(operation.parameters().get(i).name(), arguments.get(i), true);
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write the request", e);
        }
    }

    /**
     * Reads an answer.
     *
     * @return null where the operation has no result or allows for none
     * @throws NgnProException.Fault if the answer is one
     * @throws SoapFormatException if it is no answer to the operation
     */
    public static @Nullable Object read(PortModel.Operation operation, byte[] message) {
        var answer = MessageTree.parse(message);
        if (answer.isFault()) {
            var fault = SoapFault.of(answer.payload());
            throw new NgnProException.Fault(fault.code(), fault.text());
        }
        if (operation.isVoid()) {
            return null;
        }
        var results = answer.payload().children();
        var result = results.isEmpty() ? null : results.getFirst();
        if (!operation.nullableResult() && (result == null || result.isNil())) {
            throw new SoapFormatException("it has no result");
        }
        return SoapDecoder.read(result, operation.result(), operation.nullableResult());
    }

    private SoapClientCodec() {}
}
