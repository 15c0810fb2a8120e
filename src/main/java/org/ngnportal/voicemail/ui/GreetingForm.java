package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.Greeting;
import org.ngnportal.voicemail.InvalidVoicemailException;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;
import org.ngnportal.voicemail.OwnMailbox;

/** What callers hear: a file is chosen, looked at, listened to, and only then sent to the platform. */
final class GreetingForm extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnMailbox mailbox;
    private final transient Changes changes;
    private final Div problem = new Div();
    private final Div preview = new Div();
    private final Upload upload = new Upload(this::received);
    private transient @Nullable Greeting chosen;

    GreetingForm(OwnMailbox mailbox, Changes changes) {
        this.mailbox = mailbox;
        this.changes = changes;
    }

    @Override
    protected Section initContent() {
        upload.setUploadButton(new Button(Texts.t("voicemail.greeting.choose")));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Greeting.LARGEST_UPLOAD);
        upload.setAcceptedFileTypes("audio/wav", "audio/x-wav", "audio/wave", ".wav");
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> show(rejected.getErrorMessage()));
        upload.addFailedListener(failed -> show(Texts.t("voicemail.greeting.lost")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addClassName("voicemail-upload");
        problem.addClassName("voicemail-problem");
        problem.getElement().setAttribute("role", "alert");
        preview.addClassName("voicemail-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var section = new Section(
                Texts.t("voicemail.greeting"),
                Texts.t("voicemail.greeting.text", Long.toString(Greeting.LONGEST.toSeconds())));
        if (!mailbox.note().isEmpty()) {
            section.addWide(new Paragraph(Texts.t("voicemail.greeting.note", mailbox.note())));
        }
        section.addWide(upload);
        section.addWide(problem);
        section.addWide(preview);
        var remove = new Button(
                Texts.t("voicemail.greeting.remove"),
                click -> changes.make(
                        "voicemail.greeting.remove.", (by, service) -> service.removeGreeting(by), this::refused));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        section.add(remove);
        clear();
        return section;
    }

    /** Not more is read than may be, whoever sends it. */
    private void received(UploadEvent event) throws IOException {
        UI page = event.getUI();
        byte[] bytes;
        try (var file = event.getInputStream()) {
            bytes = file.readNBytes(Greeting.LARGEST_UPLOAD + 1);
        }
        page.access(() -> look(bytes));
    }

    void look(byte[] bytes) {
        clear();
        try {
            var greeting = Greeting.of(bytes);
            chosen = greeting;
            preview.add(new Paragraph(Texts.t(
                    "voicemail.greeting.chosen",
                    Math.max(1, Math.round(greeting.duration().toMillis() / 1000.0)))));
            preview.add(
                    greeting.playsInBrowsers()
                            ? new Player(greeting)
                            : new Paragraph(Texts.t("voicemail.greeting.unheard")));
            var use = new Button(Texts.t("voicemail.greeting.use"), click -> use());
            use.addThemeVariants(ButtonVariant.PRIMARY);
            var buttons = new Div(use, new Button(Texts.t("voicemail.greeting.discard"), click -> clear()));
            buttons.addClassName("voicemail-buttons");
            preview.add(buttons);
            preview.setVisible(true);
        } catch (InvalidVoicemailException invalid) {
            refused(invalid.problems());
        }
    }

    private void use() {
        var greeting = chosen;
        if (greeting != null) {
            changes.make("voicemail.greeting.", (by, service) -> service.greet(by, greeting), this::refused);
        }
    }

    private void refused(List<Problem> problems) {
        show(Texts.t(problems.getFirst().messageKey()));
    }

    private void show(String text) {
        clear();
        problem.setText(text);
        problem.setVisible(true);
    }

    private void clear() {
        chosen = null;
        preview.removeAll();
        preview.setVisible(false);
        problem.setVisible(false);
    }

    private static UploadI18N words() {
        var error = new UploadI18N.Error()
                .setFileIsTooBig(Texts.t("voicemail.greeting.too-large"))
                .setIncorrectFileType(Texts.t("voicemail.greeting.not-wav"))
                .setTooManyFiles(Texts.t("voicemail.greeting.not-wav"));
        var file = new UploadI18N.File()
                .setRemove(Texts.t("voicemail.greeting.discard"))
                .setRetry(Texts.t("voicemail.greeting.choose"))
                .setStart(Texts.t("voicemail.greeting.choose"));
        var status = new UploadI18N.Uploading.Status()
                .setConnecting("…")
                .setProcessing("…")
                .setStalled("…")
                .setHeld("…");
        var failed = new UploadI18N.Uploading.Error()
                .setServerUnavailable(Texts.t("voicemail.greeting.lost"))
                .setUnexpectedServerError(Texts.t("voicemail.greeting.lost"))
                .setForbidden(Texts.t("voicemail.greeting.lost"))
                .setFileTooLarge(Texts.t("voicemail.greeting.too-large"));
        return new UploadI18N()
                .setError(error)
                .setFile(file)
                .setUploading(new UploadI18N.Uploading().setStatus(status).setError(failed));
    }
}
