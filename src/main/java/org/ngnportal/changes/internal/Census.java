package org.ngnportal.changes.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.batches.NewRow;
import org.ngnportal.changes.ChangePreview.Sample;
import org.ngnportal.changes.MassChanges;
import org.ngnportal.changes.Spared;

/** Counts while accounts are looked at. */
final class Census {

    private final Judge judge;
    private final Map<Spared, Integer> spared = new EnumMap<>(Spared.class);
    private final List<Sample> sample = new ArrayList<>();
    private int affected;
    private int looked;

    Census(Judge judge) {
        this.judge = judge;
    }

    /** @return the rows of those who are affected */
    List<NewRow> take(List<StaffLine> lines) {
        var rows = new ArrayList<NewRow>();
        for (var line : lines) {
            looked++;
            switch (judge.judge(line)) {
                case Judge.Verdict.Affected one -> {
                    affected++;
                    rows.add(new NewRow(affected, line.address().toString(), one.order()));
                    if (sample.size() < MassChanges.SAMPLE) {
                        sample.add(one.sample());
                    }
                }
                case Judge.Verdict.Untouched one -> spared.merge(one.why(), 1, Integer::sum);
            }
        }
        return rows;
    }

    void gone(int count) {
        if (count > 0) {
            spared.merge(Spared.GONE, count, Integer::sum);
        }
    }

    int looked() {
        return looked;
    }

    int affected() {
        return affected;
    }

    Map<Spared, Integer> spared() {
        return spared;
    }

    List<Sample> sample() {
        return sample;
    }
}
