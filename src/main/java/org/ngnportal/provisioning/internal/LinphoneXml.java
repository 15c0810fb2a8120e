package org.ngnportal.provisioning.internal;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ngnportal.vault.Secret;

/** Writes settings as Linphone's remote provisioning reads them. */
final class LinphoneXml {

    private static final String NAMESPACE = "http://www.linphone.org/xsds/lpconfig.xsd";

    private LinphoneXml() {}

    static Secret of(Setup setup) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("config");
            xml.writeDefaultNamespace(NAMESPACE);
            section(xml, "sip", Map.of("default_proxy", "0"));
            section(xml, "auth_info_0", login(setup));
            section(xml, "proxy_0", account(setup));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            // what it says may quote the settings
            throw new IllegalStateException("the settings of a softphone cannot be written");
        }
        return new Secret(text.toString());
    }

    private static Map<String, String> login(Setup setup) {
        return new TreeMap<>(Map.of(
                "username", setup.user(),
                "userid", setup.user(),
                "domain", setup.domain(),
                "realm", setup.domain(),
                "algorithm", "MD5",
                "ha1", setup.digest()));
    }

    private static Map<String, String> account(Setup setup) {
        var address = "<sip:" + setup.user() + "@" + setup.domain() + ">";
        var name = plain(setup.name());
        var entries = new TreeMap<>(Map.of(
                "reg_identity",
                name.isEmpty() ? address : "\"" + name + "\" " + address,
                "reg_proxy",
                setup.proxy().isEmpty() ? "<sip:" + setup.domain() + ">" : "<" + setup.proxy() + ">",
                "realm",
                setup.domain(),
                "reg_expires",
                "3600",
                "reg_sendregister",
                "1",
                "publish",
                "0"));
        if (!setup.proxy().isEmpty()) {
            entries.put("reg_route", "<" + setup.proxy() + ">");
        }
        return entries;
    }

    /** Nothing that ends the quoted name early, and nothing that XML cannot hold. */
    private static String plain(String name) {
        return name.replaceAll("[\\p{C}\"\\\\<>]", " ").replaceAll("\\s+", " ").strip();
    }

    private static void section(XMLStreamWriter xml, String name, Map<String, String> entries)
            throws XMLStreamException {
        xml.writeStartElement("section");
        xml.writeAttribute("name", name);
        for (var entry : entries.entrySet()) {
            xml.writeStartElement("entry");
            xml.writeAttribute("name", entry.getKey());
            xml.writeAttribute("overwrite", "true");
            xml.writeCharacters(entry.getValue());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
