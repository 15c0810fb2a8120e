package org.ngnportal.phonebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.phonebook.InvalidContactException.Problem;

/** What taking in a file would do, line by line. */
public record ImportPreview(List<Line> lines) {

    public ImportPreview {
        lines = List.copyOf(lines);
    }

    public int count(Effect effect) {
        return (int) lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** Whether anything would be changed. */
    public boolean changesSomething() {
        return lines.stream().anyMatch(line -> line.effect().changesSomething());
    }

    /**
     * One contact of the file.
     *
     * @param number in the file, from 1: of the line in a table, of the card among vCards
     * @param label what it is called in the file, hostile text; its address when it has no name
     * @param wanted the entry as it would be; null when it is refused
     * @param problems why it is refused
     */
    public record Line(
            int number,
            String label,
            Effect effect,
            @Nullable Contact wanted,
            List<Problem> problems) {

        public Line {
            problems = List.copyOf(problems);
        }
    }

    /** What becomes of a contact of the file. */
    public enum Effect {
        NEW,
        /** There is an entry with this address and another name or group. */
        CHANGED,
        /** There is this entry already. */
        SAME,
        /** It cannot be saved. */
        REFUSED;

        boolean changesSomething() {
            return this == NEW || this == CHANGED;
        }
    }
}
