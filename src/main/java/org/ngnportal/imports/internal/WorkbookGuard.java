package org.ngnportal.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ngnportal.imports.UnreadableTableException;

/**
 * Looks through a workbook before it is read: that it does not become huge when it is unpacked, whatever it says about
 * itself, and holds nothing that would make its reader take much memory or read other files.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_UNPACKED = 768L * 1024 * 1024;
    private static final long LARGEST_TEXTS = 128L * 1024 * 1024;
    private static final long LARGEST_OTHER = 32L * 1024 * 1024;

    /** Last column of a worksheet is XFD, last row 1048576. */
    private static final int LONGEST_CELL_NAME = 10;

    private static final int LONGEST_COLUMN_NAME = 3;
    private static final int LARGEST_NUMBER = 7;

    private static final XMLInputFactory XML = xml();

    private WorkbookGuard() {}

    /** @throws UnreadableTableException if it is no workbook, or a dangerous one */
    static void check(byte[] content) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw tooLarge();
            }
            if (parts.stream().noneMatch(part -> part.getName().startsWith("xl/"))) {
                throw new UnreadableTableException("imports.file.zip");
            }
            long left = LARGEST_UNPACKED;
            for (var part : parts) {
                left -= unpack(zip, part, left);
            }
            for (var part : parts) {
                if (isXml(part)) {
                    checkXml(zip, part);
                }
            }
        } catch (IOException | XMLStreamException broken) {
            throw new UnreadableTableException("imports.file.broken");
        }
    }

    private static long unpack(ZipFile zip, ZipArchiveEntry part, long left) throws IOException {
        long most = Math.min(left, largest(part.getName().toLowerCase(Locale.ROOT)));
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (var stream = zip.getInputStream(part)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooLarge();
                }
            }
        }
        return size;
    }

    private static long largest(String name) {
        if (name.contains("worksheets/")) {
            return LARGEST_UNPACKED;
        }
        return name.endsWith("sharedstrings.xml") ? LARGEST_TEXTS : LARGEST_OTHER;
    }

    private static boolean isXml(ZipArchiveEntry part) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static void checkXml(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        try (InputStream stream = zip.getInputStream(part)) {
            var reader = XML.createXMLStreamReader(stream);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableTableException("imports.file.dangerous");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkPlace(reader);
                }
            }
        }
    }

    /** A cell far outside would have its reader make a line of millions of cells. */
    private static void checkPlace(XMLStreamReader reader) {
        var element = reader.getLocalName();
        if (element.equals("c")) {
            var place = attribute(reader, "r");
            long letters = place.chars().filter(Character::isLetter).count();
            if (place.length() > LONGEST_CELL_NAME || letters > LONGEST_COLUMN_NAME) {
                throw new UnreadableTableException("imports.file.dangerous");
            }
        } else if (element.equals("row") && attribute(reader, "r").length() > LARGEST_NUMBER) {
            throw new UnreadableTableException("imports.file.dangerous");
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static UnreadableTableException tooLarge() {
        return new UnreadableTableException("imports.file.unpacked");
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
