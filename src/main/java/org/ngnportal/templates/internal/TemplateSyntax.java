package org.ngnportal.templates.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.TemplateProblem;
import org.ngnportal.templates.TemplateProblem.Part;
import org.ngnportal.templates.Variable;

/**
 * Reads the tags of one part: only variables of the event and sections over them are let through, so that a template
 * neither reaches anything else nor runs for long.
 */
final class TemplateSyntax {

    private static final int DEEPEST = 8;
    private static final int MOST_TAGS = 2000;
    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final Part part;
    private final String source;
    private final MailEvent event;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int line = 1;
    private int counted;

    /** A section that is not closed yet. */
    private record Open(String name, Variable.@Nullable Kind kind, boolean inverted, int line) {

        boolean repeats() {
            return kind == Variable.Kind.LIST && !inverted;
        }

        boolean isLink() {
            return kind == Variable.Kind.LINK && !inverted;
        }
    }

    private TemplateSyntax(Part part, String source, MailEvent event) {
        this.part = part;
        this.source = source;
        this.event = event;
    }

    static List<TemplateProblem> problems(Part part, String source, MailEvent event) {
        var syntax = new TemplateSyntax(part, source, event);
        syntax.scan();
        return List.copyOf(syntax.problems);
    }

    private void scan() {
        int tags = 0;
        int at = source.indexOf("{{");
        while (at >= 0 && problems.size() < MOST_PROBLEMS) {
            moveTo(at);
            if (++tags > MOST_TAGS) {
                problem("too-many-tags", MOST_TAGS);
                return;
            }
            if (source.startsWith("{{{", at)) {
                problem("unescaped");
                at = source.indexOf("{{", endOfBraces(at));
                continue;
            }
            int end = source.indexOf("}}", at + 2);
            if (end < 0) {
                problem("unclosed-tag");
                return;
            }
            tag(source.substring(at + 2, end).strip());
            at = source.indexOf("{{", end + 2);
        }
        open.forEach(section -> problems.add(TemplateProblem.of(part, section.line(), "unclosed", section.name())));
    }

    private int endOfBraces(int at) {
        int end = at;
        while (end < source.length() && source.charAt(end) == '{') {
            end++;
        }
        return end;
    }

    private void moveTo(int at) {
        for (; counted < at; counted++) {
            if (source.charAt(counted) == '\n') {
                line++;
            }
        }
    }

    private void tag(String tag) {
        if (tag.isEmpty()) {
            problem("empty-tag");
            return;
        }
        var rest = tag.substring(1).strip();
        switch (tag.charAt(0)) {
            case '!' -> {}
            case '#' -> begin(rest, false);
            case '^' -> begin(rest, true);
            case '/' -> end(rest);
            case '&' -> problem("unescaped");
            case '>', '<', '$' -> problem("partial");
            case '=' -> problem("delimiters");
            case '.' -> element(tag);
            default -> shown(tag);
        }
    }

    private void element(String tag) {
        if (!tag.equals(".")) {
            problem("unknown", quoted(tag));
        } else if (open.stream().noneMatch(Open::repeats)) {
            problem("element-outside");
        }
    }

    private void shown(String name) {
        if (isPartOfLink(name)) {
            return;
        }
        var variable = known(name);
        if (variable != null) {
            switch (variable.kind()) {
                case TEXT -> {}
                case FLAG -> problem("flag-shown", name);
                case LIST -> problem("list-shown", name);
                case LINK -> problem("link-shown", name);
            }
        }
    }

    private void begin(String name, boolean inverted) {
        var variable = isPartOfLink(name) ? null : known(name);
        var kind = variable == null ? null : variable.kind();
        if (open.size() >= DEEPEST) {
            problem("too-deep", DEEPEST);
        }
        if (kind == Variable.Kind.LIST && !inverted && open.stream().anyMatch(Open::repeats)) {
            problem("list-in-list", name);
        }
        open.push(new Open(name, kind, inverted, line));
    }

    private void end(String name) {
        var last = open.peek();
        if (last == null) {
            problem("not-open", quoted(name));
        } else if (last.name().equals(name)) {
            open.pop();
        } else {
            problem("other-open", quoted(name), quoted(last.name()));
            if (open.stream().anyMatch(section -> section.name().equals(name))) {
                while (!open.pop().name().equals(name)) {
                    // what was opened within it is over, too
                }
            }
        }
    }

    private boolean isPartOfLink(String name) {
        return (name.equals("text") || name.equals("url")) && open.stream().anyMatch(Open::isLink);
    }

    private @Nullable Variable known(String name) {
        var variable = NAME.matcher(name).matches() ? event.variable(name).orElse(null) : null;
        if (variable == null) {
            problem("unknown", quoted(name));
        }
        return variable;
    }

    private static String quoted(String name) {
        return name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "…";
    }

    private void problem(String key, Object... arguments) {
        problems.add(TemplateProblem.of(part, line, key, arguments));
    }
}
