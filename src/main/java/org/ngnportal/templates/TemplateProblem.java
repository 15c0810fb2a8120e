package org.ngnportal.templates;

import java.util.List;
import org.ngnportal.shell.Texts;

/**
 * Why a template cannot be kept as it is, or what is left out of it.
 *
 * @param line counted from 1; 0 for the whole part
 * @param key of {@code templates.problem.*}
 * @param arguments for the words; may quote the template: hostile text
 */
public record TemplateProblem(Part part, int line, String key, List<Object> arguments) {

    /** Of a mail. */
    public enum Part {
        SUBJECT,
        HTML,
        TEXT
    }

    public TemplateProblem {
        arguments = List.copyOf(arguments);
    }

    public static TemplateProblem of(Part part, int line, String key, Object... arguments) {
        return new TemplateProblem(part, line, key, List.of(arguments));
    }

    /** As a sentence, with its line. */
    public String words() {
        var sentence = Texts.t("templates.problem." + key, arguments.toArray());
        return line == 0 ? sentence : Texts.t("templates.problem.in-line", Integer.toString(line), sentence);
    }
}
