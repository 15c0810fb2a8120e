package org.ngnportal.ngnpro.soap;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A SOAP message in memory, with the targets of its multi-references shown where they are referred to. Parts that are
 * referred to more than once are shared, not copied, and what they would amount to is counted beforehand: a small
 * message that unfolds into a huge one is refused, as are cycles and references out of the message.
 *
 * @param envelope the {@code Envelope} element; its body holds the payload alone, without the referred-to elements
 */
public record MessageTree(Element envelope) {

    /** @throws SoapFormatException if it is no SOAP envelope, broken, or holds something we refuse */
    public static MessageTree parse(InputStream message) {
        return parse(message, TreeBuilder.MAX_ELEMENTS);
    }

    /** @param most how many elements the message may have, or unfold to */
    static MessageTree parse(InputStream message, int most) {
        return parse(() -> SafeXml.reader(message), most);
    }

    /** The same of a message that is wholly there. */
    public static MessageTree parse(byte[] message) {
        return parse(() -> SafeXml.reader(message), TreeBuilder.MAX_ELEMENTS);
    }

    private interface Source {
        XMLStreamReader open() throws XMLStreamException;
    }

    private static MessageTree parse(Source source, int most) {
        try {
            var reader = source.open();
            try {
                return new MessageTree(TreeBuilder.build(reader, most));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new SoapFormatException("not readable as XML", e);
        }
    }

    public MessageTree {
        if (!envelope.localName().equals("Envelope")) {
            throw new SoapFormatException("not a SOAP message but " + envelope);
        }
    }

    /** The operation's wrapper, its answer or a fault. */
    public Element payload() {
        return envelope.child("Body").map(Element::children).orElse(List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new SoapFormatException("a SOAP message without content"));
    }

    /** A header of that name, in whatever namespace. */
    public Optional<Element> header(String localName) {
        return envelope.child("Header").flatMap(header -> header.child(localName));
    }

    public boolean isFault() {
        return payload().localName().equals("Fault")
                && payload().name().getNamespaceURI().equals(SoapNames.ENVELOPE);
    }
}
