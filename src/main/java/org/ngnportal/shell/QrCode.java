package org.ngnportal.shell;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.ngnportal.vault.Secret;

/** A secret for the camera of a phone. Always dark on light, or cameras do not see it; never an address of a server. */
public final class QrCode extends Image {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Modules of light around it, as the standard asks. */
    private static final int QUIET = 4;

    /** @param alternative says what it holds, for those who do not see it */
    public QrCode(Secret text, String alternative) {
        super("data:image/svg+xml;base64," + base64(svg(encode(text))), alternative);
        addClassName("portal-qr");
    }

    /** The picture as rows of modules, 1 for dark, without the light around it. */
    public static ByteMatrix encode(Secret text) {
        try {
            return Encoder.encode(text.reveal(), ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException impossible) {
            throw new IllegalStateException("too long for a picture");
        }
    }

    private static String svg(ByteMatrix modules) {
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = modules.getWidth() + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/>"
                + "<path fill=\"#000\" d=\"" + dark + "\"/></svg>";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
