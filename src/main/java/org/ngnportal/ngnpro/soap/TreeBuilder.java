package org.ngnportal.ngnpro.soap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds the elements of one message in two steps: reads it as it stands, then puts targets in the place of references. */
final class TreeBuilder {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 1_000_000;

    private static final QName ID = new QName("id");
    private static final QName HREF = new QName("href");
    private static final QName ROOT = new QName(SoapNames.ENCODING, "root");

    private final Map<String, Raw> targets = new HashMap<>();
    private int elements;

    /** An element as it stands in the message. */
    private static final class Raw {
        private final QName name;
        private final Map<QName, String> attributes;
        private final Map<String, String> prefixes;
        private final StringBuilder text = new StringBuilder();
        private final List<Raw> children = new ArrayList<>(4);
        private @Nullable Resolved resolved;
        private boolean resolving;

        private Raw(QName name, Map<QName, String> attributes, Map<String, String> prefixes) {
            this.name = name;
            this.attributes = attributes;
            this.prefixes = prefixes;
        }
    }

    /** An element with its references resolved, and what it amounts to when unfolded. */
    private record Resolved(Element element, int size, int height) {}

    Element build(XMLStreamReader reader) throws XMLStreamException {
        var root = read(reader);
        root.children.stream()
                .filter(child -> child.name.getLocalPart().equals("Body"))
                .forEach(TreeBuilder::dropIndependentElements);
        return resolve(root, 1).element();
    }

    private Raw read(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<Raw>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(start(reader, open.peek()));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    var parent = open.peek();
                    if (parent != null) {
                        parent.text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var ended = open.pop();
                    if (open.isEmpty()) {
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

    private Raw start(XMLStreamReader reader, @Nullable Raw parent) {
        if (++elements > MAX_ELEMENTS) {
            throw new SoapFormatException("more than " + MAX_ELEMENTS + " elements");
        }
        var raw = new Raw(reader.getName(), attributes(reader), prefixes(reader));
        if (parent != null) {
            parent.children.add(raw);
        }
        var id = raw.attributes.get(ID);
        if (id != null && targets.putIfAbsent(id, raw) != null) {
            throw new SoapFormatException("two elements have the same id");
        }
        return raw;
    }

    private static Map<QName, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        var attributes = HashMap.<QName, String>newHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static Map<String, String> prefixes(XMLStreamReader reader) {
        int count = reader.getNamespaceCount();
        if (count == 0) {
            return Map.of();
        }
        var prefixes = HashMap.<String, String>newHashMap(count);
        for (int i = 0; i < count; i++) {
            var prefix = reader.getNamespacePrefix(i);
            var namespace = reader.getNamespaceURI(i);
            prefixes.put(prefix == null ? "" : prefix, namespace == null ? "" : namespace);
        }
        return prefixes;
    }

    /** Elements that stand in the body only to be referred to. */
    private static void dropIndependentElements(Raw body) {
        body.children.removeIf(child -> "0".equals(child.attributes.get(ROOT))
                || (child != body.children.getFirst() && child.attributes.containsKey(ID)));
    }

    private Resolved resolve(Raw raw, int depth) {
        if (depth + (raw.resolved == null ? 0 : raw.resolved.height()) > MAX_DEPTH) {
            throw new SoapFormatException("deeper than " + MAX_DEPTH + " elements");
        }
        if (raw.resolved != null) {
            return raw.resolved;
        }
        if (raw.resolving) {
            throw new SoapFormatException("references in a circle");
        }
        raw.resolving = true;
        var href = raw.attributes.get(HREF);
        var resolved = href != null && raw.children.isEmpty() ? reference(raw, href, depth) : nested(raw, depth);
        if (resolved.size() > MAX_ELEMENTS) {
            throw new SoapFormatException("unfolds to more than " + MAX_ELEMENTS + " elements");
        }
        raw.resolving = false;
        raw.resolved = resolved;
        return resolved;
    }

    private Resolved reference(Raw raw, String href, int depth) {
        var target = href.startsWith("#") ? targets.get(href.substring(1)) : null;
        if (target == null) {
            throw new SoapFormatException("a reference that leads nowhere in the message");
        }
        // one deeper than it will look, so that a long chain of references ends before the stack does
        var resolved = resolve(target, depth + 1);
        var element = resolved.element();
        return new Resolved(
                new Element(raw.name, element.attributes(), element.text(), element.children(), element.prefixes()),
                resolved.size(),
                resolved.height() + 1);
    }

    private Resolved nested(Raw raw, int depth) {
        var children = new ArrayList<Element>(raw.children.size());
        int size = 1;
        int height = 0;
        for (var child : raw.children) {
            var resolved = resolve(child, depth + 1);
            children.add(resolved.element());
            size = Math.min(size + resolved.size(), MAX_ELEMENTS + 1);
            height = Math.max(height, resolved.height() + 1);
        }
        var text = children.isEmpty() ? raw.text.toString() : "";
        return new Resolved(new Element(raw.name, raw.attributes, text, children, raw.prefixes), size, height);
    }
}
