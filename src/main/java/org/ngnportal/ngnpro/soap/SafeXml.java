package org.ngnportal.ngnpro.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** The one place where XML parsers are made: no DTD, no entities, nothing fetched, bounded sizes. */
final class SafeXml {

    static final int MAX_DEPTH = 100;
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_ATTRIBUTE_LENGTH = 64 * 1024;

    private static final WstxInputFactory INPUT = inputFactory();
    private static final WstxOutputFactory OUTPUT = new WstxOutputFactory();

    static XMLStreamReader reader(InputStream message) throws XMLStreamException {
        return INPUT.createXMLStreamReader(message);
    }

    static XMLStreamReader reader(byte[] message) throws XMLStreamException {
        return INPUT.createXMLStreamReader(new Stax2ByteArraySource(message, 0, message.length));
    }

    static XMLStreamWriter writer(OutputStream message) throws XMLStreamException {
        return OUTPUT.createXMLStreamWriter(message, "UTF-8");
    }

    private static WstxInputFactory inputFactory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // what is wrong with a text is said when it is reached, not when it is asked for
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }

    private SafeXml() {}
}
