package org.ngnportal.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.TableFile;
import org.ngnportal.shell.Texts;

/** Takes a file, chosen or dropped. */
final class FileUpload extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final int mostOctets;
    private final transient Consumer<TableFile> chosen;
    private final transient AtomicReference<@Nullable TableFile> arrived = new AtomicReference<>();
    private final Paragraph wrong = new Paragraph();
    private final Div place = new Div();

    FileUpload(long mostOctets, Consumer<TableFile> chosen) {
        this.mostOctets = Math.toIntExact(Math.min(mostOctets, Integer.MAX_VALUE - 1));
        this.chosen = chosen;
        wrong.addClassName("imports-wrong");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        addClassName("imports-upload");
        add(wrong, place);
        reset();
    }

    /** Says what is wrong with the last file and takes another. */
    void refuse(String problem) {
        wrong.setText(problem);
        wrong.setVisible(true);
        reset();
    }

    /** Ready for a file, as at the beginning. */
    void clear() {
        wrong.setVisible(false);
        reset();
    }

    private void reset() {
        place.removeAll();
        place.add(upload());
    }

    private Upload upload() {
        UploadHandler handler = event -> arrived.set(
                new TableFile(event.getFileName(), event.getInputStream().readNBytes(mostOctets + 1)));
        var upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(mostOctets);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", ".xlsx", ".xls", ".ods", "text/csv", "text/plain");
        var button = new Button(Texts.t("imports.upload.choose"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(Texts.t("imports.upload.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addFailedListener(failed -> refuse(Texts.t("imports.upload.failed")));
        upload.addAllFinishedListener(finished -> take());
        return upload;
    }

    private void take() {
        var file = arrived.getAndSet(null);
        if (file != null) {
            wrong.setVisible(false);
            chosen.accept(file);
        }
    }

    /** What the component says by itself. */
    private UploadI18N words() {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.t("imports.file.large", mostOctets / (1024 * 1024)))
                .setIncorrectFileType(Texts.t("imports.file.unknown"))
                .setTooManyFiles(Texts.t("imports.upload.one")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("…")
                        .setStalled("…")
                        .setProcessing("…")
                        .setHeld("…"))
                .setError(new UploadI18N.Uploading.Error()
                        .setForbidden(Texts.t("imports.upload.failed"))
                        .setUnexpectedServerError(Texts.t("imports.upload.failed"))
                        .setServerUnavailable(Texts.t("imports.upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRemove(Texts.t("imports.upload.remove"))
                .setRetry(Texts.t("imports.upload.again"))
                .setStart(Texts.t("imports.upload.again")));
        return words;
    }
}
