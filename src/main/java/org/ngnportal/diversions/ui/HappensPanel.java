package org.ngnportal.diversions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ngnportal.diversions.Caller;
import org.ngnportal.diversions.Circumstances;
import org.ngnportal.diversions.WhatHappens;
import org.ngnportal.shell.Texts;

/** What happens if somebody calls, now or at a chosen time. */
final class HappensPanel extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Select<Caller> caller = new Select<>();
    private final Select<Boolean> later = new Select<>();
    private final Input time = new Input(ValueChangeMode.ON_CHANGE);
    private final Div timeField = new Div();
    private final Paragraph sentence = new Paragraph();
    private final UnorderedList otherwise = new UnorderedList();
    private transient Circumstances circumstances;

    HappensPanel(Circumstances circumstances) {
        this.circumstances = circumstances;
        caller.setLabel(Texts.t("diversions.happens.caller"));
        caller.setItems(callers(circumstances));
        caller.setItemLabelGenerator(HappensPanel::words);
        caller.setValue(Caller.ANYBODY);
        caller.addValueChangeListener(change -> tell());
        later.setLabel(Texts.t("diversions.happens.when"));
        later.setItems(false, true);
        later.setItemLabelGenerator(chosen -> Texts.t("diversions.happens.when." + (chosen ? "later" : "now")));
        later.setValue(false);
        later.addValueChangeListener(change -> tell());
        buildTime();
        var fields = new Div(caller, later, timeField);
        fields.addClassName("diversions-questions");
        sentence.addClassName("diversions-sentence");
        var answer = new Div(sentence, otherwise);
        answer.addClassName("diversions-answer");
        answer.getElement().setAttribute("role", "status");
        getContent().addClassNames("portal-card", "diversions-happens");
        getContent().add(new H2(Texts.t("diversions.happens.title")), answer, fields);
        tell();
    }

    /** The browser's own field, which knows the language and is made for thumbs. */
    private void buildTime() {
        time.setId("diversions-time");
        time.setType("datetime-local");
        time.setValue(LocalDateTime.ofInstant(circumstances.readAt(), circumstances.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toString());
        time.addValueChangeListener(change -> tell());
        var label = new NativeLabel(Texts.t("diversions.happens.time"));
        label.setFor(time);
        var zone =
                new Span(Texts.t("diversions.happens.zone", circumstances.zone().getId()));
        timeField.add(label, time, zone);
        timeField.addClassName("diversions-time");
    }

    void show(Circumstances now) {
        circumstances = now;
        tell();
    }

    private void tell() {
        boolean chosen = Boolean.TRUE.equals(later.getValue());
        timeField.setVisible(chosen);
        var at = chosen ? chosenTime() : Optional.<Instant>empty();
        otherwise.removeAll();
        if (chosen && at.isEmpty()) {
            sentence.setText(Texts.t("diversions.happens.time.missing"));
        } else {
            var who = caller.getOptionalValue().orElse(Caller.ANYBODY);
            var happening = WhatHappens.of(circumstances, who, at.orElse(null));
            sentence.setText(Words.sentence(happening));
            Words.otherwise(happening).forEach(words -> otherwise.add(new ListItem(words)));
        }
        otherwise.setVisible(otherwise.getComponentCount() > 0);
    }

    private Optional<Instant> chosenTime() {
        try {
            return Optional.of(LocalDateTime.parse(time.getValue())
                    .atZone(circumstances.zone())
                    .toInstant());
        } catch (DateTimeException incomplete) {
            return Optional.empty();
        }
    }

    private static List<Caller> callers(Circumstances circumstances) {
        var callers = new ArrayList<Caller>();
        callers.add(Caller.ANYBODY);
        circumstances.groups().forEach(group -> callers.add(Caller.of(group)));
        callers.add(Caller.ANONYMOUS);
        return callers;
    }

    private static String words(Caller caller) {
        return switch (caller.kind()) {
            case ANYBODY -> Texts.t("diversions.caller.anybody");
            case GROUP -> Texts.t("diversions.caller.group", Words.group(caller.group()));
            case ANONYMOUS -> Texts.t("diversions.caller.anonymous");
        };
    }
}
