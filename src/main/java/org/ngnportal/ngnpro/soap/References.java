package org.ngnportal.ngnpro.soap;

import java.util.HashMap;
import java.util.Map;
import org.ngnportal.ngnpro.soap.Element.Extent;

/**
 * The references of one message. Targets take the place of the references to them; a target that is referred to more than
 * once is shared, not copied, and what it would amount to is counted beforehand.
 */
final class References {

    private static final int MAX_DEPTH = 100;

    private final Map<String, Element> targets = new HashMap<>();
    private final int most;
    private boolean any;

    References(int most) {
        this.most = most;
    }

    void target(String id, Element element) {
        element.target = true;
        if (targets.putIfAbsent(id, element) != null) {
            throw new SoapFormatException("two elements have the same id");
        }
    }

    void reference(Element element, String href) {
        element.href = href;
        any = true;
    }

    void resolve(Element root) {
        for (var child : root.elements()) {
            if (child.localName().equals("Body")) {
                child.dropIndependentChildren();
            }
        }
        if (any) {
            resolve(root, 1);
        }
    }

    private Extent resolve(Element element, int depth) {
        var known = element.extent;
        if (depth + known.height() > MAX_DEPTH) {
            throw new SoapFormatException("deeper than " + MAX_DEPTH + " elements");
        }
        if (known == Extent.UNDER_WAY) {
            throw new SoapFormatException("references in a circle");
        }
        if (known != Extent.UNKNOWN) {
            return known;
        }
        element.extent = Extent.UNDER_WAY;
        var extent = element.hasChildren()
                ? nested(element, depth)
                : element.href == null ? Extent.LEAF : reference(element, element.href, depth);
        if (extent.size() > most) {
            throw new SoapFormatException("unfolds to more than " + most + " elements");
        }
        element.extent = extent;
        return extent;
    }

    private Extent reference(Element element, String href, int depth) {
        var target = href.startsWith("#") ? targets.get(href.substring(1)) : null;
        if (target == null) {
            throw new SoapFormatException("a reference that leads nowhere in the message");
        }
        // one deeper than it will look, so that a long chain of references ends before the stack does
        var extent = resolve(target, depth + 1);
        element.standFor(target);
        return new Extent(extent.size(), extent.height() + 1);
    }

    private Extent nested(Element element, int depth) {
        int size = 1;
        int height = 0;
        for (var child : element.elements()) {
            var extent = resolve(child, depth + 1);
            size = Math.min(size + extent.size(), most + 1);
            height = Math.max(height, extent.height() + 1);
        }
        return new Extent(size, height);
    }
}
