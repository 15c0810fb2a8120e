package org.ngnportal.delivery.internal;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A page of A4 that is written from the top to the bottom. Lengths are in millimetres from the upper left corner. */
final class Sheet implements AutoCloseable {

    private static final float POINTS = 72 / 25.4f;
    private static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDPageContentStream content;

    Sheet(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    /** @param size of the font in points */
    void text(PDFont font, float size, float left, float top, String text) throws IOException {
        content.beginText();
        content.setNonStrokingColor(0f);
        content.setFont(font, size);
        content.newLineAtOffset(left * POINTS, HEIGHT - top * POINTS);
        content.showText(printable(font, text));
        content.endText();
    }

    /** Breaks lines at blanks, long words anywhere. Returns where the next line stands. */
    float paragraph(PDFont font, float size, float left, float top, float width, String text) throws IOException {
        float line = size / POINTS * 1.4f;
        float at = top;
        for (var part : lines(font, size, width, printable(font, text))) {
            text(font, size, left, at, part);
            at += line;
        }
        return at;
    }

    void bar(Color colour, float left, float top, float width, float height) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(left * POINTS, HEIGHT - (top + height) * POINTS, width * POINTS, height * POINTS);
        content.fill();
    }

    /** Squares side by side: small, and sharp at every size. */
    void picture(ByteMatrix modules, float left, float top, float size) throws IOException {
        float module = size * POINTS / modules.getWidth();
        content.setNonStrokingColor(0f);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    content.addRect(
                            left * POINTS + x * module, HEIGHT - top * POINTS - (y + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }

    private static List<String> lines(PDFont font, float size, float width, String text) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var rest = word;
            while (!rest.isEmpty()) {
                var candidate = line.isEmpty() ? rest : line + " " + rest;
                if (fits(font, size, width, candidate)) {
                    line.setLength(0);
                    line.append(candidate);
                    rest = "";
                } else if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    int cut = fitting(font, size, width, rest);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static boolean fits(PDFont font, float size, float width, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size <= width * POINTS;
    }

    /** How many characters fit; at least one. */
    private static int fitting(PDFont font, float size, float width, String word) throws IOException {
        int cut = word.length();
        while (cut > 1 && !fits(font, size, width, word.substring(0, cut))) {
            cut = word.offsetByCodePoints(cut, -1);
        }
        return Math.max(cut, Character.charCount(word.codePointAt(0)));
    }

    /** What the font does not know is replaced, and what is not seen becomes a blank. */
    static String printable(PDFont font, String text) {
        var known = new StringBuilder();
        text.replaceAll("[\\p{Z}\\s\\p{C}]+", " ").strip().codePoints().forEach(letter -> {
            var one = Character.toString(letter);
            known.append(canShow(font, one) ? one : "?");
        });
        return known.toString();
    }

    private static boolean canShow(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
