package dev.assay.internal.report.figures;

import dev.assay.data.Observation;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Histogram;
import dev.assay.internal.stats.RankSpaced;
import dev.assay.internal.stats.Sample;
import java.util.Arrays;

/** Values of one measure at one cell, in the order in which calls ended; a million of them are held in 20 MB. */
final class Values {

    /** So many calls of a cell stand for all in a picture. */
    static final int MOST_POINTS = 400;

    private static final int FIRST_ROOM = 16;
    private static final double NANOS_PER_SECOND = 1e9;

    private double[] values = new double[FIRST_ROOM];
    private long[] starts = new long[FIRST_ROOM];
    private int[] generations = new int[FIRST_ROOM];
    private int n;

    void add(Observation one, double value) {
        if (n == values.length) {
            values = Arrays.copyOf(values, 2 * n);
            starts = Arrays.copyOf(starts, 2 * n);
            generations = Arrays.copyOf(generations, 2 * n);
        }
        values[n] = value;
        starts[n] = one.timing().startNanos();
        generations[n] = one.place().generation();
        n++;
    }

    int n() {
        return n;
    }

    /** Grouped by generation; there must be a value. */
    Sample sample(Measured measured) {
        Sample.Builder sample = Sample.builder();
        if (measured.unit().equals("ms")) {
            sample.ofClock();
        }
        for (int i = 0; i < n; i++) {
            sample.add(generations[i], values[i]);
        }
        return sample.build();
    }

    /**
     * What reports show of them; there must be a value.
     *
     * @param origin where time begins, in nanoseconds of the run's clock
     */
    Spread spread(Measured measured, Sample sample, long origin) {
        double[] all = Arrays.copyOf(values, n);
        return new Spread(measured, Description.of(sample), Histogram.of(all), points(origin));
    }

    private Points points(long origin) {
        long[] ascending = ascending();
        int[] ranks = RankSpaced.ranks(n, MOST_POINTS);
        int[] chosen = Arrays.stream(ranks).map(rank -> (int) ascending[rank]).toArray();
        return new Points(
                n,
                ranks,
                Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(chosen)
                        .mapToDouble(i -> (starts[i] - origin) / NANOS_PER_SECOND)
                        .toArray(),
                Arrays.stream(chosen).map(i -> generations[i]).toArray());
    }

    /** The places of the values in ascending order, in the lower half of each; the upper half holds the value as a float. */
    private long[] ascending() {
        long[] keys = new long[n];
        Arrays.setAll(keys, i -> {
            int bits = Float.floatToIntBits((float) values[i]);
            long sortable = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            return sortable << Integer.SIZE | i;
        });
        Arrays.sort(keys);
        return keys;
    }
}
