package org.ngnportal.templates.ui;

import java.util.ArrayList;
import java.util.List;

/** What is different between two texts, line by line. */
final class LineDiff {

    private static final int MOST_CELLS = 4_000_000;

    /** Which of two texts has a line. */
    enum Side {
        BOTH,
        OLD,
        NEW
    }

    record Line(Side side, String text) {}

    private LineDiff() {}

    static List<Line> of(String before, String after) {
        var old = before.lines().toList();
        var fresh = after.lines().toList();
        int head = 0;
        while (head < Math.min(old.size(), fresh.size()) && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), fresh.size()) - head
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<Line>();
        old.subList(0, head).forEach(line -> lines.add(new Line(Side.BOTH, line)));
        lines.addAll(middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail)));
        old.subList(old.size() - tail, old.size()).forEach(line -> lines.add(new Line(Side.BOTH, line)));
        return lines;
    }

    /** By the longest common subsequence; of very long texts, all of the one and all of the other. */
    private static List<Line> middle(List<String> old, List<String> fresh) {
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        if ((long) old.size() * fresh.size() <= MOST_CELLS) {
            var common = common(old, fresh);
            while (i < old.size() && j < fresh.size()) {
                if (old.get(i).equals(fresh.get(j))) {
                    lines.add(new Line(Side.BOTH, old.get(i)));
                    i++;
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    lines.add(new Line(Side.OLD, old.get(i++)));
                } else {
                    lines.add(new Line(Side.NEW, fresh.get(j++)));
                }
            }
        }
        old.subList(i, old.size()).forEach(line -> lines.add(new Line(Side.OLD, line)));
        fresh.subList(j, fresh.size()).forEach(line -> lines.add(new Line(Side.NEW, line)));
        return lines;
    }

    private static int[][] common(List<String> old, List<String> fresh) {
        var common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
