package dev.assay.internal.stats;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Samples of several levels, reduced to the generations in which all of them have values. */
final class Paired {

    private final List<Sample> samples;

    private Paired(List<Sample> samples) {
        this.samples = samples;
    }

    /** @throws IllegalArgumentException when fewer than 5 generations are common to all */
    static Paired of(Collection<Sample> samples) {
        NavigableSet<Integer> common = new TreeSet<>(samples.iterator().next().generationNumbers());
        samples.forEach(sample -> common.retainAll(sample.generationNumbers()));
        Requirements.generations(common.size());
        return new Paired(samples.stream().map(sample -> sample.only(common)).toList());
    }

    List<Sample> samples() {
        return samples;
    }

    int n() {
        return samples.stream().mapToInt(Sample::n).sum();
    }

    int generations() {
        return samples.get(0).generations();
    }
}
