package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.Greeting;

/** Plays what was chosen, as callers would hear it. */
@Tag("audio")
final class Player extends HtmlComponent {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    Player(Greeting greeting) {
        byte[] wav = greeting.wav();
        getElement().setAttribute("controls", true);
        getElement().setAttribute("preload", "metadata");
        getElement().setAttribute("aria-label", Texts.t("voicemail.greeting.listen"));
        getElement()
                .setAttribute(
                        "src",
                        DownloadHandler.fromInputStream(request -> new DownloadResponse(
                                        new ByteArrayInputStream(wav), "greeting.wav", "audio/wav", wav.length))
                                .inline());
    }
}
