package org.ngnportal.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.ngnportal.ngnpro.soap.Recordings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Answers as SOAPpy writes them, grown from recorded ones. */
final class Answers {

    private static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";

    /** An answer to getAccounts, plain: every value where it belongs. */
    static byte[] accounts(int rows) {
        var recorded = Recordings.responseText("06-sip-getAccounts.2001.xml");
        int start = recorded.indexOf("<item>\n<owner");
        int end = recorded.indexOf("</accounts>");
        var row = recorded.substring(start, end);
        var all = IntStream.range(0, rows)
                .mapToObj(i -> row.replace(">alice<", ">alice" + i + "<").replace("312012345", "3120" + (12345 + i)))
                .collect(Collectors.joining());
        return (recorded.substring(0, start)
                                .replace("SOAPStruct[1]", "SOAPStruct[" + rows + "]")
                                .replace(">1<", ">" + rows + "<")
                        + all
                        + recorded.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same in multi-reference form: every text, struct and array stands beside the others and is referred to. */
    static byte[] accountsByReference(int rows) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(accounts(rows)));
        var body = (Element) document.getElementsByTagNameNS("*", "Body").item(0);
        var response = firstElement(body);
        new References(document, body).moveOut(response);
        var bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    /** An answer to addAccount: the account as it is stored. */
    static byte[] account() {
        return Recordings.responseText("05-sip-getAccount.2001.xml")
                .replace("getAccountResponse", "addAccountResponse")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Element firstElement(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                return element;
            }
        }
        throw new IllegalArgumentException("no element");
    }

    /** Moves values out of the answer, each behind the ones before it. */
    private static final class References {
        private final Document document;
        private final Element body;
        private int last;

        private References(Document document, Element body) {
            this.document = document;
            this.body = body;
        }

        void moveOut(Element parent) {
            for (var node = parent.getFirstChild(); node != null; ) {
                var next = node.getNextSibling();
                if (node instanceof Element element && isReferredTo(element)) {
                    var id = "i" + ++last;
                    var reference = document.createElement(element.getTagName());
                    reference.setAttribute("href", "#" + id);
                    parent.replaceChild(reference, element);
                    element.setAttribute("id", id);
                    element.setAttributeNS(ENCODING, "SOAP-ENC:root", "0");
                    body.appendChild(element);
                    body.appendChild(document.createTextNode("\n"));
                    moveOut(element);
                }
                node = next;
            }
        }

        private static boolean isReferredTo(Element element) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                var value = attributes.item(i).getNodeValue();
                if (value.endsWith(":int")
                        || value.endsWith(":boolean")
                        || value.endsWith(":double")
                        || attributes.item(i).getLocalName().equals("null")) {
                    return false;
                }
            }
            return true;
        }
    }

    private Answers() {}
}
