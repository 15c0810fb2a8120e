package org.ngnportal.prepaid;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.ngnportal.shell.Texts;

/** The vouchers of a batch on sheets of A4, ten a page, each with its code as text and as a QR code. */
public final class VoucherPaper {

    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private final PDFont fixed = new PDType1Font(Standard14Fonts.FontName.COURIER_BOLD);

    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final float MARGIN = 36;
    private static final float CARD_WIDTH = (PDRectangle.A4.getWidth() - 2 * MARGIN) / COLUMNS;
    private static final float CARD_HEIGHT = (PDRectangle.A4.getHeight() - 2 * MARGIN) / ROWS;
    private static final float PADDING = 12;
    private static final float QR = 84;
    private static final int LONGEST_ISSUER = 34;

    private final VoucherBatch batch;
    private final String issuer;
    private final Locale locale;

    private VoucherPaper(VoucherBatch batch, String issuer, Locale locale) {
        this.batch = batch;
        this.issuer = issuer.length() > LONGEST_ISSUER ? issuer.substring(0, LONGEST_ISSUER) : issuer;
        this.locale = locale;
    }

    /** @param issuer whose name is on the paper: hostile text */
    public static void write(VoucherBatch.Printed printed, String issuer, Locale locale, OutputStream out)
            throws IOException {
        var paper = new VoucherPaper(printed.batch(), issuer, locale);
        try (var document = new PDDocument()) {
            int perPage = COLUMNS * ROWS;
            for (int first = 0; first < printed.codes().size(); first += perPage) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    for (int i = first;
                            i < Math.min(first + perPage, printed.codes().size());
                            i++) {
                        paper.draw(content, i - first, i + 1, printed.codes().get(i));
                    }
                }
            }
            document.save(out);
        }
    }

    private void draw(PDPageContentStream content, int place, int number, VoucherCode code) throws IOException {
        float left = MARGIN + (place % COLUMNS) * CARD_WIDTH;
        float top = PDRectangle.A4.getHeight() - MARGIN - (place / COLUMNS) * CARD_HEIGHT;
        content.setStrokingColor(0.75f);
        content.setLineWidth(0.5f);
        content.setLineDashPattern(new float[] {3, 3}, 0);
        content.addRect(left, top - CARD_HEIGHT, CARD_WIDTH, CARD_HEIGHT);
        content.stroke();
        float x = left + PADDING;
        text(content, bold, 11, x, top - PADDING - 11, issuer);
        text(content, bold, 20, x, top - PADDING - 38, MoneyWords.of(batch.value(), batch.currency(), locale));
        text(content, plain, 8, x, top - PADDING - 62, Texts.in(locale, "prepaid.paper.how"));
        text(content, fixed, 11, x, top - PADDING - 80, code.printed());
        text(content, plain, 8, x, top - PADDING - 100, validity());
        text(content, plain, 8, x, top - PADDING - 112, batch.id().name() + "-" + number);
        drawCode(content, left + CARD_WIDTH - PADDING - QR, top - PADDING - QR + 24, code);
    }

    private String validity() {
        var until = batch.validUntil();
        return until == null
                ? Texts.in(locale, "prepaid.batch.forever")
                : Texts.in(
                        locale,
                        "prepaid.paper.until",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale)
                                .format(until.minusMillis(1).atZone(ZoneId.systemDefault())));
    }

    /** Squares side by side: small, and sharp at every size. */
    private static void drawCode(PDPageContentStream content, float left, float bottom, VoucherCode code)
            throws IOException {
        var matrix = matrix(code.reveal());
        float module = (QR - 20) / matrix.getWidth();
        content.setNonStrokingColor(0f);
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    content.addRect(
                            left + 20 + column * module,
                            bottom + (matrix.getHeight() - 1 - row) * module,
                            module,
                            module);
                }
            }
        }
        content.fill();
    }

    private static BitMatrix matrix(String text) throws IOException {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IOException(e);
        }
    }

    private static void text(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setNonStrokingColor(0f);
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(printable(font, text));
        content.endText();
    }

    /** The built-in fonts know western letters only; others, and spaces that do not break, are replaced. */
    private static String printable(PDFont font, String text) {
        var known = new StringBuilder();
        text.replaceAll("[\\p{Z}\\s]", " ").codePoints().forEach(letter -> {
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
}
