package org.ngnportal.imports.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.UnreadableTableException;

/** What a file is, by what it begins with; its name is believed in nothing. */
enum FileKind {
    TEXT,
    WORKBOOK;

    private static final int BEGINNING = 4_096;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** @throws UnreadableTableException if it is a kind that cannot be read; says what to do */
    static FileKind of(TableFile file) {
        byte[] content = file.content();
        if (content.length == 0) {
            throw new UnreadableTableException("imports.file.empty");
        }
        if (startsWith(content, OLE)) {
            throw new UnreadableTableException("imports.file.xls");
        }
        if (startsWith(content, ZIP)) {
            return zip(content);
        }
        var beginning = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("%PDF")) {
            throw new UnreadableTableException("imports.file.pdf");
        }
        if (isMarkup(beginning)) {
            throw new UnreadableTableException("imports.file.html");
        }
        return TEXT;
    }

    private static FileKind zip(byte[] content) {
        var names = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (names.contains("opendocument")) {
            throw new UnreadableTableException("imports.file.ods");
        }
        return WORKBOOK;
    }

    private static boolean isMarkup(String beginning) {
        var text = beginning.strip().toLowerCase(Locale.ROOT).replace("ï»¿", "");
        return text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml");
    }

    private static boolean startsWith(byte[] content, byte[] wanted) {
        if (content.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
