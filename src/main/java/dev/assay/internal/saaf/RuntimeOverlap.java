package dev.assay.internal.saaf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much other runs ran beside a run: the sum of their overlaps over its own length. FaaS Runner compares every run with every
 * other one. Here the time that all runs together spent until a moment is read from sorted starts and ends, in O(n log n).
 */
final class RuntimeOverlap {

    static final String NAME = "runtimeOverlap";

    private static final double CENTS = 100;

    private final long[] starts;
    private final long[] ends;
    private final long[] startSums;
    private final long[] endSums;

    private RuntimeOverlap(long[] starts, long[] ends) {
        this.starts = starts.clone();
        this.ends = ends.clone();
        Arrays.sort(this.starts);
        Arrays.sort(this.ends);
        this.startSums = sums(this.starts);
        this.endSums = sums(this.ends);
    }

    /**
     * Adds the attribute to every run that has a start and an end.
     *
     * @param filter only runs that are equal in this attribute are compared; empty for all
     */
    static void add(RunTable runs, String filter) {
        Map<Object, List<Integer>> groups = new HashMap<>();
        for (int row = 0; row < runs.size(); row++) {
            Object group = filter.isEmpty() ? "" : runs.get(filter, row);
            if (group != null && start(runs, row) <= end(runs, row)) {
                groups.computeIfAbsent(group, absent -> new ArrayList<>()).add(row);
            }
        }
        groups.values().forEach(rows -> addWithin(runs, rows));
    }

    private static void addWithin(RunTable runs, List<Integer> rows) {
        long[] starts = rows.stream().mapToLong(row -> start(runs, row)).toArray();
        long[] ends = rows.stream().mapToLong(row -> end(runs, row)).toArray();
        RuntimeOverlap all = new RuntimeOverlap(starts, ends);
        for (int i = 0; i < starts.length; i++) {
            runs.set(NAME, rows.get(i), Math.round(all.beside(starts[i], ends[i]) * CENTS) / CENTS);
        }
    }

    private double beside(long start, long end) {
        long length = end - start;
        return (double) (spentUntil(end) - spentUntil(start) - length) / Math.max(1, length);
    }

    /** The time that all runs together spent before a moment. */
    private long spentUntil(long moment) {
        int begun = notAfter(starts, moment);
        int ended = notAfter(ends, moment);
        return moment * begun - startSums[begun] - (moment * ended - endSums[ended]);
    }

    private static int notAfter(long[] sorted, long moment) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] sums(long[] values) {
        long[] sums = new long[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }

    private static long start(RunTable runs, int row) {
        Long start = runs.whole("startTime", row);
        return start == null ? Long.MAX_VALUE : start;
    }

    private static long end(RunTable runs, int row) {
        Long end = runs.whole("endTime", row);
        return end == null ? Long.MIN_VALUE : end;
    }
}
