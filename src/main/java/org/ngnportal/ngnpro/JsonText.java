package org.ngnportal.ngnpro;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the JSON that travels as one text (contract section 3.13). Nodes of several makes and ages write it, and parts of
 * it come from strangers: unknown members are ignored, a value of another kind than expected is no value, and there are
 * limits to size, depth and number.
 */
final class JsonText {

    /** Entries of one list, members of one object. */
    static final int MOST_ENTRIES = 20_000;

    private static final Pattern WHOLE = Pattern.compile("\\s*([+-]?\\d{1,18})(?:\\.\\d{0,18})?\\s*");
    private static final double LARGEST_EXACT = 9e15;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxDocumentLength(32_000_000)
                            .maxTokenCount(2_000_000)
                            .maxStringLength(1_000_000)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private JsonText() {}

    /** The entries of a list; also of an object, which some languages make of a list with gaps. */
    static <T> List<T> list(String json, String what, Function<Entry, T> read) {
        var root = parse(json, what);
        if (root.isMissingNode() || root.isNull()) {
            return List.of();
        }
        if (!root.isArray() && !root.isObject()) {
            throw unreadable(what, "it is no list", null);
        }
        return entries(root).stream()
                .filter(entry -> entry.node.isObject())
                .map(read)
                .toList();
    }

    /** The members of an object; none when there is no text. */
    static Entry object(String json, String what) {
        var root = parse(json, what);
        // an object without members is an empty list in some languages
        boolean empty = root.isMissingNode() || root.isNull() || root.isArray() && root.isEmpty();
        if (!empty && !root.isObject()) {
            throw unreadable(what, "it is no object", null);
        }
        return new Entry("", empty ? MissingNode.getInstance() : root);
    }

    private static JsonNode parse(String json, String what) {
        if (json.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            // its message quotes the text, and that is a stranger's
            throw unreadable(what, e.getClass().getSimpleName(), e);
        }
    }

    private static NgnProException.Unavailable unreadable(String what, String why, @Nullable Throwable cause) {
        return new NgnProException.Unavailable("the answer holds no readable " + what + ": " + why, cause, false);
    }

    private static List<Entry> entries(JsonNode node) {
        var entries = new ArrayList<Entry>();
        if (node.isObject()) {
            for (var member : node.properties()) {
                entries.add(new Entry(member.getKey(), member.getValue()));
                if (entries.size() == MOST_ENTRIES) {
                    break;
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), MOST_ENTRIES); i++) {
                entries.add(new Entry(String.valueOf(i), node.path(i)));
            }
        }
        return entries;
    }

    /** A value and the name it has where it stands. */
    record Entry(String name, JsonNode node) {

        /** Members or items, none when it is a plain value. */
        List<Entry> entries() {
            return JsonText.entries(node);
        }

        Entry member(String member) {
            return new Entry(member, node.path(member));
        }

        /** The items of a list that are objects. */
        <T> List<T> list(String member, Function<Entry, T> read) {
            return member(member).entries().stream()
                    .filter(entry -> entry.node.isObject())
                    .map(read)
                    .toList();
        }

        /** A text, number or truth value as a text. */
        @Nullable
        String text(String member) {
            return member(member).text();
        }

        @Nullable
        String text() {
            return node.isValueNode() && !node.isNull() && !node.isMissingNode() ? node.asString("") : null;
        }

        @Nullable
        Integer number(String member) {
            var value = longNumber(member);
            return value == null || value < Integer.MIN_VALUE || value > Integer.MAX_VALUE ? null : value.intValue();
        }

        @Nullable
        Long longNumber(String member) {
            return member(member).longNumber();
        }

        /** A whole number, also one in a text; fractions are cut off. */
        @Nullable
        Long longNumber() {
            if (node.isNumber()) {
                double value = node.doubleValue(Double.NaN);
                return Math.abs(value) <= LARGEST_EXACT ? (Long) (long) value : null;
            }
            var digits = node.isString() ? WHOLE.matcher(node.stringValue()) : null;
            return digits != null && digits.matches() ? Long.valueOf(digits.group(1)) : null;
        }
    }
}
