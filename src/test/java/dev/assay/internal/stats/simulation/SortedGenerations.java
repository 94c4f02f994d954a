package dev.assay.internal.stats.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values sorted once, so that the median of drawn generations of equal size is found without sorting again. */
record SortedGenerations(double[] values, int[] generationOf, int generations) {

    private record Labelled(double value, int generation) {}

    static SortedGenerations of(List<double[]> generations) {
        List<Labelled> sorted = IntStream.range(0, generations.size())
                .boxed()
                .flatMap(number -> labelled(generations.get(number), number))
                .sorted(Comparator.comparingDouble(Labelled::value))
                .toList();
        return new SortedGenerations(
                sorted.stream().mapToDouble(Labelled::value).toArray(),
                sorted.stream().mapToInt(Labelled::generation).toArray(),
                generations.size());
    }

    private static Stream<Labelled> labelled(double[] values, int generation) {
        return IntStream.range(0, values.length).mapToObj(i -> new Labelled(values[i], generation));
    }

    double medianOfDrawn(Random random) {
        int[] times = new int[generations];
        for (int i = 0; i < generations; i++) {
            times[random.nextInt(generations)]++;
        }
        return (ranked(times, (values.length + 1) / 2) + ranked(times, values.length / 2 + 1)) / 2;
    }

    private double ranked(int[] times, int rank) {
        int index = -1;
        int seen = 0;
        while (seen < rank) {
            index++;
            seen += times[generationOf[index]];
        }
        return values[index];
    }
}
