package org.ngnportal.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.ngnportal.tenancy.CustomerId;

class VoucherPaperTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void eachVoucherIsPrintedWithItsCode() throws Exception {
        var codes = codes(11);
        try (var paper = paper(codes, "Alpha Telecom")) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(codes.stream().map(VoucherCode::printed).toList())
                    .contains("Alpha Telecom", "25,00", "Mit diesem Code einlösen:", "Unbefristet");
        }
    }

    @Test
    void cameraOverAVoucherReadsItsCode() throws Exception {
        var codes = codes(2);
        try (var paper = paper(codes, "Alpha Telecom")) {
            var page = new PDFRenderer(paper).renderImageWithDPI(0, 200);
            int half = page.getWidth() / 2;
            assertThat(read(page.getSubimage(0, 0, half, page.getHeight() / 4)))
                    .isEqualTo(codes.getFirst().reveal());
            assertThat(read(page.getSubimage(half, 0, half, page.getHeight() / 4)))
                    .isEqualTo(codes.getLast().reveal());
        }
    }

    private static String read(BufferedImage seen) throws NotFoundException, ChecksumException, FormatException {
        var pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void nameOfTheIssuerMayBeAnything() throws Exception {
        try (var paper =
                paper(codes(1), "Ελλάς \n\t\u0000(Tj) ET \uD83D\uDE00 with more words than there is room for")) {
            assertThat(new PDFTextStripper().getText(paper)).contains("(Tj) ET");
        }
    }

    private static List<VoucherCode> codes(int count) {
        return Stream.generate(() -> VoucherCode.random(RANDOM)).limit(count).toList();
    }

    private static PDDocument paper(List<VoucherCode> codes, String issuer) throws Exception {
        var out = new ByteArrayOutputStream();
        VoucherPaper.write(new VoucherBatch.Printed(batch(codes.size()), codes), issuer, Locale.GERMANY, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static VoucherBatch batch(int count) {
        return new VoucherBatch(
                BatchId.random(),
                new CustomerId(10),
                null,
                Money.of("25"),
                "EUR",
                count,
                null,
                "",
                false,
                Instant.parse("2026-11-22T08:00:00Z"),
                "Alpha Telecom",
                new VoucherBatch.Report(0, 0));
    }
}
