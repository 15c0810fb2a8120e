package org.ngnportal.sandbox;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ngnportal.ngnpro.Rest;
import org.ngnportal.ngnpro.SoapType;
import org.ngnportal.ngnpro.SoapValue;
import org.ngnportal.ngnpro.Wire;

/** The schema of the records and lists that operations of one namespace of types take and return. */
final class WsdlTypes {

    private static final Map<Class<?>, String> SIMPLE = Map.of(
            String.class, "xsd:string",
            int.class, "xsd:int",
            Integer.class, "xsd:int",
            boolean.class, "xsd:boolean",
            Boolean.class, "xsd:boolean",
            BigDecimal.class, "xsd:float",
            Instant.class, "xsd:int");

    private final String prefix;
    private final Map<String, Class<?>> structs = new TreeMap<>();
    private final Map<String, String> arrays = new TreeMap<>();

    /** @param prefix of the schema's namespace */
    WsdlTypes(String prefix) {
        this.prefix = prefix;
    }

    /** The qualified name of a type; remembers that the schema needs it. */
    String name(Type type) {
        if (type instanceof ParameterizedType list) {
            var member = name(list.getActualTypeArguments()[0]);
            var local = member.substring(member.indexOf(':') + 1);
            var array = local.equals("string") ? "StringArray" : local + "Array";
            arrays.put(array, member);
            return prefix + ":" + array;
        }
        var raw = (Class<?>) type;
        if (!raw.isRecord()) {
            return raw.isEnum() ? "xsd:string" : SIMPLE.getOrDefault(raw, "xsd:anyType");
        }
        if (raw.isAnnotationPresent(SoapValue.class)) {
            return name(raw.getRecordComponents()[0].getGenericType());
        }
        var name = structName(raw);
        if (structs.putIfAbsent(name, raw) == null) {
            for (var component : raw.getRecordComponents()) {
                if (!component.isAnnotationPresent(Rest.class)) {
                    name(component.getGenericType());
                }
            }
        }
        return prefix + ":" + name;
    }

    boolean isEmpty() {
        return structs.isEmpty() && arrays.isEmpty();
    }

    void write(XMLStreamWriter out) throws XMLStreamException {
        for (var struct : structs.entrySet()) {
            out.writeStartElement("xsd:complexType");
            out.writeAttribute("name", struct.getKey());
            out.writeStartElement("xsd:all");
            for (var component : struct.getValue().getRecordComponents()) {
                if (!component.isAnnotationPresent(Rest.class)) {
                    out.writeEmptyElement("xsd:element");
                    out.writeAttribute("name", memberName(component));
                    out.writeAttribute("type", name(component.getGenericType()));
                    out.writeAttribute("minOccurs", "0");
                    out.writeAttribute("nillable", "true");
                }
            }
            out.writeEndElement();
            out.writeEndElement();
        }
        for (var array : arrays.entrySet()) {
            out.writeStartElement("xsd:complexType");
            out.writeAttribute("name", array.getKey());
            out.writeStartElement("xsd:complexContent");
            out.writeStartElement("xsd:restriction");
            out.writeAttribute("base", "SOAP-ENC:Array");
            out.writeEmptyElement("xsd:attribute");
            out.writeAttribute("ref", "SOAP-ENC:arrayType");
            out.writeAttribute("wsdl:arrayType", array.getValue() + "[]");
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
        }
    }

    private static String structName(Class<?> type) {
        var annotation = type.getAnnotation(SoapType.class);
        if (annotation != null && !annotation.value().isEmpty()) {
            return annotation.value();
        }
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private static String memberName(RecordComponent component) {
        var wire = component.getAnnotation(Wire.class);
        return wire == null ? component.getName() : wire.value();
    }
}
