package dev.assay.internal.report.figures;

import dev.assay.data.Observation;
import java.util.ArrayList;
import java.util.List;

/** The calls that one instance served. */
final class ServedCalls implements Comparable<ServedCalls> {
    private static final double MILLIS_PER_SECOND = 1e3;

    private final int cell;
    private final int generation;
    private final List<Call> calls = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last;

    private record Call(long from, long to, int cell, float init) {}

    ServedCalls(int cell, int generation) {
        this.cell = cell;
        this.generation = generation;
    }

    void add(Observation one, int ofCell) {
        Double init = one.platform().initMillis();
        float initSeconds = init == null ? 0 : (float) (init / MILLIS_PER_SECOND);
        first = Math.min(first, one.timing().startNanos());
        last = Math.max(last, one.timing().endNanos());
        calls.add(new Call(one.timing().startNanos(), one.timing().endNanos(), ofCell, initSeconds));
    }

    InstanceTimeline.Instance instance(String name, long origin) {
        return new InstanceTimeline.Instance(
                name,
                cell,
                generation,
                calls.size(),
                InstanceTally.seconds(first, origin),
                InstanceTally.seconds(last, origin));
    }

    void stretches(int row, long origin, List<Stretch> served, List<Stretch> starts) {
        for (Call call : calls) {
            double from = InstanceTally.seconds(call.from, origin);
            double to = InstanceTally.seconds(call.to, origin);
            double ready = Math.min(to, from + call.init);
            if (call.init > 0) {
                starts.add(new Stretch(row, call.cell, from, ready, 1));
            }
            served.add(new Stretch(row, call.cell, ready, to, 1));
        }
    }

    @Override
    public int compareTo(ServedCalls other) {
        return cell == other.cell ? Long.compare(first, other.first) : Integer.compare(cell, other.cell);
    }
}
