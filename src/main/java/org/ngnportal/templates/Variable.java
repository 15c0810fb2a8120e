package org.ngnportal.templates;

import java.util.List;
import org.ngnportal.shell.Texts;

/**
 * Something a template may show or ask for.
 *
 * @param words which words of {@code messages/templates.properties} say what it means and what it looks like
 * @param secret whether it lets people in: it may stand in the parts of a mail, but neither in the subject nor within the
 *     addresses of images and other links
 * @param required whether both parts must show it whenever a mail has it
 * @param follows for a flag: the variables of which one is enough for it to be true
 */
public record Variable(String name, Kind kind, String words, boolean secret, boolean required, List<String> follows) {

    /** What can be done with it. */
    public enum Kind {
        /** {@code {{name}}}, {@code {{#name}}...{{/name}}}, {@code {{^name}}...{{/name}}}. */
        TEXT,
        /** Sections only. */
        FLAG,
        /** A section that is repeated; {@code {{.}}} in it. */
        LIST,
        /** A section with {@code {{text}}} and, for a web address, {@code {{url}}} in it. */
        LINK
    }

    public Variable {
        follows = List.copyOf(follows);
    }

    static Variable text(String name) {
        return new Variable(name, Kind.TEXT, name, false, false, List.of());
    }

    static Variable text(String name, String words) {
        return new Variable(name, Kind.TEXT, words, false, false, List.of());
    }

    /** A password or the like, for which the mail is sent. */
    static Variable credential(String name) {
        return new Variable(name, Kind.TEXT, name, true, true, List.of());
    }

    static Variable flag(String name, String... follows) {
        return new Variable(name, Kind.FLAG, name, false, false, List.of(follows));
    }

    static Variable list(String name) {
        return new Variable(name, Kind.LIST, name, false, false, List.of());
    }

    static Variable link(String name) {
        return new Variable(name, Kind.LINK, name, false, false, List.of());
    }

    /** What it means. */
    public String meaning() {
        return Texts.t("templates.variable." + words);
    }

    /** What it looks like; of a list, its elements with bars between. */
    public String sample() {
        return kind == Kind.FLAG ? "" : Texts.t("templates.sample." + words);
    }

    /** How a template shows it. */
    public String usage() {
        return switch (kind) {
            case TEXT -> "{{" + name + "}}";
            case FLAG -> "{{#" + name + "}}…{{/" + name + "}}";
            case LIST -> "{{#" + name + "}}{{.}}{{/" + name + "}}";
            case LINK -> "{{#" + name + "}}{{url}} {{text}}{{/" + name + "}}";
        };
    }
}
