package org.ngnportal.ngnpro.cxf;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.DelegatingXMLStreamWriter;

/** Says on the envelope that the body is encoded; CXF has no place for it. */
final class EncodingStyleOutInterceptor extends AbstractPhaseInterceptor<Message> {

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";

    EncodingStyleOutInterceptor() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public void handleMessage(Message message) {
        var writer = message.getContent(XMLStreamWriter.class);
        message.setContent(XMLStreamWriter.class, new DelegatingXMLStreamWriter(writer) {
            @Override
            public void writeStartElement(String prefix, String name, String namespace) throws XMLStreamException {
                super.writeStartElement(prefix, name, namespace);
                if (name.equals("Envelope") && namespace.equals(ENVELOPE)) {
                    super.writeAttribute(prefix, ENVELOPE, "encodingStyle", ENCODING);
                }
            }
        });
    }
}
