package org.ngnportal.ngnpro.soap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds the elements of one message as it stands, and notes which of them refer to others or are referred to. */
final class TreeBuilder {

    static final int MAX_ELEMENTS = 1_000_000;

    private final Element[] open = new Element[SafeXml.MAX_DEPTH + 1];
    private int depth;
    private final References references;
    private final XMLStreamReader reader;
    private @Nullable StringBuilder pieces;
    private final int most;
    private int elements;

    private TreeBuilder(XMLStreamReader reader, int most) {
        this.reader = reader;
        this.most = most;
        this.references = new References(most);
    }

    /**
     * @param most how many elements the message may have, or unfold to
     * @return the root, all references resolved
     */
    static Element build(XMLStreamReader reader, int most) throws XMLStreamException {
        var builder = new TreeBuilder(reader, most);
        var root = builder.read();
        builder.references.resolve(root);
        return root;
    }

    private Element read() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.END_ELEMENT -> {
                    var ended = end();
                    if (depth == 0) {
                        return ended;
                    }
                }
                case XMLStreamConstants.DTD -> throw new SoapFormatException("a document type is refused");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new SoapFormatException("entities are refused");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        throw new SoapFormatException("the message has no content");
    }

    private void start() {
        if (++elements > most) {
            throw new SoapFormatException("more than " + most + " elements");
        }
        pieces = null;
        var namespace = reader.getNamespaceURI();
        var element = new Element(reader.getLocalName(), namespace == null ? "" : namespace);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(element, i);
        }
        if (depth > 0) {
            open[depth - 1].add(element);
        }
        if (depth == open.length) {
            throw new SoapFormatException("deeper than " + SafeXml.MAX_DEPTH + " elements");
        }
        open[depth++] = element;
    }

    private void attribute(Element element, int index) {
        var namespace = reader.getAttributeNamespace(index);
        var name = reader.getAttributeLocalName(index);
        if (namespace == null || namespace.isEmpty()) {
            switch (name) {
                case "id" -> references.target(reader.getAttributeValue(index), element);
                case "href" -> references.reference(element, reader.getAttributeValue(index));
                default -> {
                    // says nothing
                }
            }
        } else if (namespace.equals(SoapNames.ENCODING)) {
            switch (name) {
                case "arrayType" -> element.setArrayType(reader.getAttributeValue(index));
                case "root" ->
                    element.independent = reader.getAttributeValue(index).equals("0");
                default -> {
                    // says nothing that the array does not show
                }
            }
        } else if (namespace.equals(SoapNames.INSTANCE)) {
            switch (name) {
                case "type" -> element.setType(reader.getAttributeValue(index));
                case "nil", "null" -> nil(element, reader.getAttributeValue(index));
                default -> {
                    // schema locations
                }
            }
        } else if (namespace.equals(SoapNames.INSTANCE_1999)) {
            switch (name) {
                case "type" -> element.setType(reader.getAttributeValue(index));
                case "null" -> nil(element, reader.getAttributeValue(index));
                default -> {
                    // schema locations
                }
            }
        }
    }

    private static void nil(Element element, String value) {
        var said = value.strip();
        if (said.equals("1") || said.equalsIgnoreCase("true")) {
            element.setNil();
        }
    }

    /** Only what stands before the first child is looked at: an element with children has no text. */
    private void text() {
        if (depth == 0 || open[depth - 1].hasChildren()) {
            return;
        }
        var parent = open[depth - 1];
        if (parent.text().isEmpty()) {
            parent.setText(reader.getText());
            return;
        }
        if (pieces == null) {
            pieces = new StringBuilder(parent.text());
        }
        pieces.append(reader.getText());
    }

    private Element end() {
        var ended = open[--depth];
        if (pieces != null) {
            ended.setText(pieces.toString());
            pieces = null;
        }
        return ended;
    }
}
