package dev.assay.internal.collect;

import dev.assay.data.RecordAccount.Tally;
import java.util.ArrayList;
import java.util.List;

/** Counts, and keeps the first thousand names, so that the account of a defect does not grow with it. */
final class TallyBuilder {

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String name) {
        count++;
        if (first.size() < Tally.NAMED) {
            first.add(name);
        }
    }

    Tally tally() {
        return new Tally(count, first);
    }
}
