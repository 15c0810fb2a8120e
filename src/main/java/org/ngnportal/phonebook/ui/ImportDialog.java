package org.ngnportal.phonebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.ImportPreview;
import org.ngnportal.phonebook.ImportPreview.Effect;
import org.ngnportal.phonebook.ImportResult;
import org.ngnportal.phonebook.PhonebookFiles;
import org.ngnportal.phonebook.UnreadableFileException;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Reads;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Takes contacts of a file into the phonebook: choose it, see what it would do, do it, see what came of it. */
final class ImportDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 100;

    private final transient PhonebookFiles files;
    private final transient Actor actor;
    private final transient Runnable done;
    private final transient AtomicReference<byte @Nullable []> chosen = new AtomicReference<>();
    private final Div content = new Div();
    private final transient Reads reads = new Reads(content);
    private final Button cancel = new Button(Texts.t("shell.cancel"), click -> close());

    ImportDialog(PhonebookFiles files, Actor actor, Runnable done) {
        this.files = files;
        this.actor = actor;
        this.done = done;
        setHeaderTitle(Texts.t("phonebook.import.title"));
        setWidth("min(36rem, calc(100vw - 2rem))");
        content.addClassName("phonebook-import");
        add(content);
        ask(null);
    }

    /** @param problem what is wrong with the file before; null for none */
    private void ask(@Nullable String problem) {
        content.removeAll();
        content.add(new Paragraph(Texts.t("phonebook.import.text", PhonebookFiles.MOST_CONTACTS)));
        if (problem != null) {
            var words = new Paragraph(problem);
            words.addClassName("phonebook-wrong");
            words.getElement().setAttribute("role", "alert");
            content.add(words);
        }
        content.add(upload());
        getFooter().removeAll();
        getFooter().add(cancel);
    }

    private Upload upload() {
        UploadHandler handler = event -> chosen.set(event.getInputStream().readNBytes(PhonebookFiles.MOST_OCTETS + 1));
        var upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PhonebookFiles.MOST_OCTETS);
        upload.setUploadButton(new Button(Texts.t("phonebook.import.choose")));
        upload.setDropLabel(new Span(Texts.t("phonebook.import.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> ask(Texts.t("phonebook.file.large")));
        upload.addFailedListener(failed -> ask(Texts.t("phonebook.file.unreadable")));
        upload.addAllFinishedListener(finished -> look());
        return upload;
    }

    /** What the component says by itself. */
    private static UploadI18N words() {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.t("phonebook.file.large"))
                .setTooManyFiles(Texts.t("phonebook.import.one")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("…")
                        .setStalled("…")
                        .setProcessing("…")
                        .setHeld("…"))
                .setError(new UploadI18N.Uploading.Error()
                        .setForbidden(Texts.t("phonebook.file.unreadable"))
                        .setUnexpectedServerError(Texts.t("phonebook.file.unreadable"))
                        .setServerUnavailable(Texts.t("phonebook.file.unreadable"))));
        words.setFile(new UploadI18N.File()
                .setRemove(Texts.t("phonebook.import.remove"))
                .setRetry(Texts.t("phonebook.retry"))
                .setStart(Texts.t("phonebook.retry")));
        return words;
    }

    private void look() {
        var file = chosen.getAndSet(null);
        if (file == null) {
            return;
        }
        try {
            show(files.preview(actor, file));
        } catch (UnreadableFileException unreadable) {
            ask(Texts.t(unreadable.messageKey(), PhonebookFiles.MOST_CONTACTS));
        } catch (NgnProException failure) {
            ask(FaultTexts.of(failure));
        }
    }

    private void show(ImportPreview preview) {
        content.removeAll();
        var counts = new Div(
                badge(StateBadge.Tone.GOOD, VaadinIcon.PLUS, "new", preview.count(Effect.NEW)),
                badge(StateBadge.Tone.INFO, VaadinIcon.PENCIL, "changed", preview.count(Effect.CHANGED)),
                badge(StateBadge.Tone.NEUTRAL, VaadinIcon.CHECK, "same", preview.count(Effect.SAME)),
                badge(StateBadge.Tone.BAD, VaadinIcon.BAN, "refused", preview.count(Effect.REFUSED)));
        counts.addClassName("phonebook-badges");
        content.add(counts);
        add(preview, Effect.REFUSED, "phonebook.import.refused.title");
        add(preview, Effect.NEW, "phonebook.import.new.title");
        add(preview, Effect.CHANGED, "phonebook.import.changed.title");
        int count = preview.count(Effect.NEW) + preview.count(Effect.CHANGED);
        getFooter().removeAll();
        getFooter().add(cancel, new Button(Texts.t("phonebook.import.other"), click -> ask(null)));
        if (preview.changesSomething()) {
            var take = new Button(Texts.t("phonebook.import.take", count), click -> takeIn(preview));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            take.setDisableOnClick(true);
            getFooter().add(take);
        } else {
            content.add(new Paragraph(Texts.t("phonebook.import.nothing")));
        }
    }

    private static StateBadge badge(StateBadge.Tone tone, VaadinIcon icon, String key, int count) {
        var badge = new StateBadge(tone, icon, Texts.t("phonebook.import." + key, count));
        badge.setVisible(count > 0);
        return badge;
    }

    private void add(ImportPreview preview, Effect effect, String title) {
        var lines =
                preview.lines().stream().filter(line -> line.effect() == effect).toList();
        if (lines.isEmpty()) {
            return;
        }
        var list = list();
        lines.stream().limit(MOST_SHOWN).forEach(line -> list.add(line(line)));
        content.add(new H3(Texts.t(title)), list);
        if (lines.size() > MOST_SHOWN) {
            content.add(new Paragraph(Texts.t("phonebook.import.and-more", lines.size() - MOST_SHOWN)));
        }
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("phonebook-lines");
        return list;
    }

    private static ListItem line(ImportPreview.Line line) {
        var wanted = line.wanted();
        return wanted == null
                ? item(
                        Texts.t("phonebook.import.line", line.number(), line.label()),
                        line.problems().stream()
                                .map(problem -> Texts.t(problem.messageKey()))
                                .collect(Collectors.joining(". ")))
                : item(wanted.displayName(), wanted.address().value());
    }

    private static ListItem item(String title, String text) {
        var name = new Span(title);
        name.getElement().setAttribute("dir", "auto");
        var words = new Span(text);
        words.addClassName("phonebook-address");
        return new ListItem(name, words);
    }

    private void takeIn(ImportPreview preview) {
        content.removeAll();
        getFooter().removeAll();
        var going = new Paragraph(Texts.t("phonebook.import.going"));
        going.getElement().setAttribute("role", "status");
        content.add(going);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        reads.start(() -> files.takeIn(actor, preview), this::report, this::broken);
    }

    private void broken(RuntimeException failure) {
        if (failure instanceof NgnProException refusal) {
            ask(FaultTexts.of(refusal));
            done.run();
            return;
        }
        close();
        throw failure;
    }

    private void report(ImportResult result) {
        done.run();
        if (result.isComplete()) {
            close();
            Notices.success(Texts.t("phonebook.import.done", result.added(), result.changed()));
            return;
        }
        content.removeAll();
        content.add(new Paragraph(Texts.t("phonebook.import.done", result.added(), result.changed())));
        var interrupted = result.interrupted();
        if (interrupted != null) {
            var words = new Paragraph(
                    Texts.t("phonebook.import.interrupted", result.left()) + " " + FaultTexts.of(interrupted));
            words.addClassName("phonebook-wrong");
            content.add(words);
        }
        List<ListItem> failed = new ArrayList<>();
        result.failures()
                .forEach(failure -> failed.add(item(
                        Texts.t(
                                "phonebook.import.line",
                                failure.line().number(),
                                failure.line().label()),
                        FaultTexts.of(failure.fault()))));
        if (!failed.isEmpty()) {
            var list = list();
            failed.forEach(list::add);
            content.add(new H3(Texts.t("phonebook.import.refused.title")), list);
        }
        getFooter().add(new Button(Texts.t("phonebook.import.close"), click -> close()));
    }
}
