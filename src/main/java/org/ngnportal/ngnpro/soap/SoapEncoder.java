package org.ngnportal.ngnpro.soap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as the incumbent client writes them (contract section 1.3): typed scalars, arrays with their member type,
 * structs whose schema type shows only where they are a parameter. Expects the envelope to
 * declare {@link #prefixes}.
 */
public final class SoapEncoder {

    private final XMLStreamWriter out;
    private final boolean answers;

    private SoapEncoder(XMLStreamWriter out, boolean answers) {
        this.out = out;
        this.answers = answers;
    }

    /** Namespaces by prefix that the envelope must declare. */
    public static Map<String, String> prefixes() {
        return SoapNames.prefixes();
    }

    /** For requests: null members are left out, which on an update means "unchanged". */
    public static SoapEncoder ofRequests(XMLStreamWriter out) {
        return new SoapEncoder(out, false);
    }

    /** For answers: null members are written, lists as empty arrays and everything else as nil. */
    public static SoapEncoder ofAnswers(XMLStreamWriter out) {
        return new SoapEncoder(out, true);
    }

    /** Writes a parameter or result; a struct shows its type unless it is the {@code auth} header or an answer. */
    public void write(String name, @Nullable Object value, boolean typed) throws XMLStreamException {
        switch (value) {
            case null -> nil(name);
            case Record scalar when RecordShape.of(scalar.getClass()).isScalar() -> write(name, content(scalar), typed);
            case Record struct -> struct(name, struct, typed);
            case Map<?, ?> struct -> struct(name, struct);
            case List<?> list -> array(name, list);
            default -> {
                out.writeStartElement(name);
                type(scalarType(value));
                out.writeCharacters(text(value));
                out.writeEndElement();
            }
        }
    }

    private void struct(String name, Record struct, boolean typed) throws XMLStreamException {
        var shape = RecordShape.of(struct.getClass());
        out.writeStartElement(name);
        if (typed) {
            type(SoapNames.TYPES_PREFIX + ":" + shape.typeName());
        }
        boolean written = false;
        for (var member : shape.members()) {
            var value = member.of(struct);
            if (member.rest()) {
                written |= members(value);
            } else if (value != null) {
                write(member.name(), value, false);
                written = true;
            } else if (answers) {
                absent(member);
                written = true;
            }
        }
        if (!written) {
            standIn(shape);
        }
        out.writeEndElement();
    }

    /** A struct without members arrives as a text: one empty text says the same and keeps it a struct (wire.md section 4). */
    private void standIn(RecordShape shape) throws XMLStreamException {
        for (var member : shape.members()) {
            if (member.type() == String.class) {
                write(member.name(), "", false);
                return;
            }
        }
    }

    private void absent(RecordShape.Member member) throws XMLStreamException {
        if (Types.isList(member.type())) {
            array(member.name(), List.of());
        } else {
            nil(member.name());
        }
    }

    private void struct(String name, Map<?, ?> struct) throws XMLStreamException {
        out.writeStartElement(name);
        members(struct);
        out.writeEndElement();
    }

    private boolean members(@Nullable Object rest) throws XMLStreamException {
        if (!(rest instanceof Map<?, ?> members)) {
            return false;
        }
        for (var member : members.entrySet()) {
            write(member.getKey().toString(), member.getValue(), false);
        }
        return !members.isEmpty();
    }

    private void array(String name, List<?> list) throws XMLStreamException {
        out.writeStartElement(name);
        type(SoapNames.ENCODING_PREFIX + ":Array");
        out.writeAttribute(
                SoapNames.ENCODING_PREFIX, SoapNames.ENCODING, "arrayType", memberType(list) + "[" + list.size() + "]");
        for (var item : list) {
            write("item", item, false);
        }
        out.writeEndElement();
    }

    private void nil(String name) throws XMLStreamException {
        out.writeEmptyElement(name);
        if (answers) {
            out.writeAttribute(SoapNames.INSTANCE_PREFIX, SoapNames.INSTANCE, "nil", "true");
        }
    }

    private void type(String type) throws XMLStreamException {
        out.writeAttribute(SoapNames.INSTANCE_PREFIX, SoapNames.INSTANCE, "type", type);
    }

    private static String memberType(List<?> list) {
        String common = null;
        for (var item : list) {
            var type = memberType(item);
            if (common != null && !common.equals(type)) {
                return SoapNames.SCHEMA_PREFIX + ":anyType";
            }
            common = type;
        }
        return common == null ? SoapNames.SCHEMA_PREFIX + ":anyType" : common;
    }

    private static String memberType(@Nullable Object item) {
        return switch (item) {
            case Record scalar when RecordShape.of(scalar.getClass()).isScalar() -> memberType(content(scalar));
            case Record struct -> "Struct";
            case Map<?, ?> struct -> "Struct";
            case null, default -> scalarType(item);
        };
    }

    private static @Nullable Object content(Record scalar) {
        return RecordShape.of(scalar.getClass()).members().getFirst().of(scalar);
    }

    private static String scalarType(@Nullable Object value) {
        var type = switch (value) {
            case Integer i -> "int";
            case Long l -> l == l.intValue() ? "int" : "long";
            case Boolean b -> "boolean";
            case Instant time -> time.getEpochSecond() == (int) time.getEpochSecond() ? "int" : "long";
            case Number n -> "float";
            case CharSequence s -> "string";
            case Enum<?> e -> "string";
            case null, default -> "anyType";
        };
        return SoapNames.SCHEMA_PREFIX + ":" + type;
    }

    private static String text(Object value) {
        return switch (value) {
            case Integer i -> i.toString();
            case Long l -> l.toString();
            case BigDecimal number -> plain(number);
            case Number number -> plain(BigDecimal.valueOf(number.doubleValue()));
            case Boolean b -> b.toString();
            case Instant time -> Long.toString(time.getEpochSecond());
            case CharSequence s -> sendable(s.toString());
            case Enum<?> constant -> constant.name();
            default -> throw new IllegalArgumentException("no form on the wire for " + value.getClass());
        };
    }

    /** Control characters and halves of surrogate pairs have no form in XML at all. */
    private static String sendable(String text) {
        boolean legal = text.codePoints()
                .allMatch(c -> c >= 0x20
                        ? c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
                        : c == '\t' || c == '\n' || c == '\r');
        if (!legal) {
            throw new SoapFormatException("a text holds a character that cannot be sent");
        }
        return text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
