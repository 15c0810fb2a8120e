package org.ngnportal.ngnpro.soap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element of a {@link MessageTree}. Where the message had a reference, this is the element the reference stands in
 * for: it has its own name and the types, text and children of its target. Of its attributes only those are kept that
 * mean something in a message.
 */
public final class Element {

    private static final List<Element> NONE = List.of();

    private final String localName;
    private final String namespace;
    private String type = "";
    private @Nullable String arrayType;
    private boolean nil;
    private String text = "";
    private List<Element> children = NONE;

    // of references and their targets, until they are resolved
    @Nullable
    String href;

    boolean target;
    boolean independent;
    Extent extent = Extent.UNKNOWN;

    /** What an element amounts to when unfolded. */
    record Extent(int size, int height) {

        static final Extent UNKNOWN = new Extent(0, 0);
        static final Extent UNDER_WAY = new Extent(0, 0);
        static final Extent LEAF = new Extent(1, 0);
    }

    Element(String localName, String namespace) {
        this.localName = localName;
        this.namespace = namespace;
    }

    /** Qualified name. */
    public QName name() {
        return new QName(namespace, localName);
    }

    public String localName() {
        return localName;
    }

    /** Character data; empty for an element with children. */
    public String text() {
        return text;
    }

    /** Child elements in order. */
    public List<Element> children() {
        return Collections.unmodifiableList(children);
    }

    /** The same list, for those who only walk it. */
    List<Element> elements() {
        return children;
    }

    boolean hasChildren() {
        return children != NONE;
    }

    /** The first child of that name, in whatever namespace. */
    public Optional<Element> child(String name) {
        for (var child : children) {
            if (child.localName.equals(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The local part of the declared schema type, empty when none is declared. */
    String type() {
        return SoapNames.local(type);
    }

    /** What is said of an array's members, as it stands; null when nothing is. */
    @Nullable
    String arrayType() {
        return arrayType;
    }

    /** Said to be nothing, in any of the ways of either schema namespace. */
    public boolean isNil() {
        return nil;
    }

    boolean isArray() {
        return arrayType != null || (type.endsWith("Array") && type().equals("Array"));
    }

    /** The local part of the declared type of an array's members without the brackets, empty when none is declared. */
    String memberType() {
        var member = arrayType == null ? "" : SoapNames.local(arrayType);
        int bracket = member.indexOf('[');
        return bracket < 0 ? member : member.substring(0, bracket);
    }

    /** Neither children nor anything but white space. */
    boolean isEmpty() {
        return children.isEmpty() && text.isBlank();
    }

    void setType(String declared) {
        type = declared;
    }

    void setArrayType(String declared) {
        arrayType = declared;
    }

    void setNil() {
        nil = true;
    }

    void setText(String content) {
        text = content;
    }

    void add(Element child) {
        if (children == NONE) {
            children = new ArrayList<>();
            text = "";
        }
        children.add(child);
    }

    /** Leaves the children that stand here only to be referred to: those that say so, and targets behind the first. */
    void dropIndependentChildren() {
        if (children != NONE) {
            var first = children.getFirst();
            children.removeIf(child -> child.independent || (child.target && child != first));
        }
    }

    /** Takes the content of another element, which it shares from now on. */
    void standFor(Element target) {
        type = target.type;
        arrayType = target.arrayType;
        nil = target.nil;
        text = target.text;
        children = target.children;
    }

    /** Messages hold passwords: only the name is shown. */
    @Override
    public String toString() {
        return "<" + localName + ">";
    }
}
