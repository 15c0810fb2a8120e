package org.ngnportal.ngnpro.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * An element of a {@link MessageTree}. Where the message had a reference, this is the element the reference stands in
 * for: it has its own name and the attributes, text and children of its target.
 *
 * @param name qualified name
 * @param attributes by qualified name
 * @param text character data; empty for an element with children
 * @param children child elements in order
 * @param prefixes namespaces by prefix, as declared on the element itself
 */
public record Element(
        QName name, Map<QName, String> attributes, String text, List<Element> children, Map<String, String> prefixes) {

    private static final QName TYPE = new QName(SoapNames.INSTANCE, "type");
    private static final QName TYPE_1999 = new QName(SoapNames.INSTANCE_1999, "type");
    private static final QName NIL = new QName(SoapNames.INSTANCE, "nil");
    private static final QName NULL = new QName(SoapNames.INSTANCE, "null");
    private static final QName NULL_1999 = new QName(SoapNames.INSTANCE_1999, "null");
    private static final QName ARRAY_TYPE = new QName(SoapNames.ENCODING, "arrayType");

    public String localName() {
        return name.getLocalPart();
    }

    /** The first child of that name, in whatever namespace. */
    public Optional<Element> child(String localName) {
        return children.stream()
                .filter(child -> child.localName().equals(localName))
                .findFirst();
    }

    /** The local part of the declared schema type, empty when none is declared. */
    String type() {
        var type = attributes.getOrDefault(TYPE, attributes.getOrDefault(TYPE_1999, ""));
        return SoapNames.local(type);
    }

    /** Said to be nothing, in any of the ways of either schema namespace. */
    public boolean isNil() {
        return isTrue(NIL) || isTrue(NULL) || isTrue(NULL_1999);
    }

    boolean isArray() {
        return type().equals("Array") || attributes.containsKey(ARRAY_TYPE);
    }

    /** The local part of the declared type of an array's members without the brackets, empty when none is declared. */
    String memberType() {
        var type = SoapNames.local(attributes.getOrDefault(ARRAY_TYPE, ""));
        int bracket = type.indexOf('[');
        return bracket < 0 ? type : type.substring(0, bracket);
    }

    /** Neither children nor anything but white space. */
    boolean isEmpty() {
        return children.isEmpty() && text.isBlank();
    }

    private boolean isTrue(QName attribute) {
        var value = attributes.getOrDefault(attribute, "").strip();
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /** Messages hold passwords: only the name is shown. */
    @Override
    public String toString() {
        return "<" + name.getLocalPart() + ">";
    }
}
