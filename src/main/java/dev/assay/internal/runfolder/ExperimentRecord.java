package dev.assay.internal.runfolder;

import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.design.Design;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One experiment of a run: the file {@code experiment.json} of its folder.
 *
 * @param name the experiment's name, unique within the run: {@code Memory sweep}
 * @param className the test class
 * @param function what was deployed, in words: handler, timeout, size of the artifact
 * @param design what was to be measured, after narrowing
 * @param narrowed how {@code assay.levels} narrowed the design; absent when it is whole
 * @param failure why the measurement broke off; absent when it did not
 * @param observations how many observations were written to the journal; absent until the measurement has ended
 * @param warnings what went wrong beside the measurement and changes none of its data, one sentence each
 * @param question what the experiment asks; absent if its author did not say
 * @param prices those that its costs are computed with; of us-east-1 and x86_64 if the file does not say
 */
public record ExperimentRecord(
        String name,
        String className,
        String function,
        Design design,
        @Nullable String narrowed,
        @Nullable String failure,
        @Nullable Long observations,
        List<String> warnings,
        @Nullable String question,
        Prices prices) {

    public ExperimentRecord {
        prices = prices == null ? Prices.usual() : prices;
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** An experiment whose measurement has not ended, or broke off before it began. */
    public ExperimentRecord(
            String name,
            String className,
            String function,
            Design design,
            @Nullable String narrowed,
            @Nullable String failure) {
        this(name, className, function, design, narrowed, failure, null, List.of(), null, Prices.usual());
    }

    /** The same experiment, whose measurement has ended with so many observations. */
    public ExperimentRecord measured(long count) {
        return new ExperimentRecord(
                name, className, function, design, narrowed, failure, count, warnings, question, prices);
    }

    /** The same experiment, whose measurement broke off. */
    public ExperimentRecord brokenOff(String because) {
        return new ExperimentRecord(
                name, className, function, design, narrowed, because, observations, warnings, question, prices);
    }

    /** The same experiment, which asks this. */
    public ExperimentRecord asking(@Nullable String what) {
        return new ExperimentRecord(
                name, className, function, design, narrowed, failure, observations, warnings, what, prices);
    }

    /** Its prices in words: {@code eu-west-1, arm64, table of 2026-09}. */
    public String pricesInWords() {
        return architectures().map(prices::inWords).orElseGet(prices::inWords);
    }

    /** The same for an axis: {@code eu-west-1, arm64}. */
    public String pricesBriefly() {
        return architectures().map(prices::briefly).orElseGet(prices::briefly);
    }

    /** What the design varies. */
    private Optional<String> architectures() {
        return design.factors().stream()
                .filter(factor -> factor.name().equals(Factors.ARCHITECTURE))
                .map(factor -> factor.levels().stream().map(Level::label).collect(Collectors.joining(" and ")))
                .findFirst();
    }

    /** The same experiment, whose costs are computed with these prices. */
    public ExperimentRecord at(Prices those) {
        return new ExperimentRecord(
                name, className, function, design, narrowed, failure, observations, warnings, question, those);
    }

    /** The same experiment, whose measurement goes on. */
    public ExperimentRecord goingOn() {
        return new ExperimentRecord(
                name, className, function, design, narrowed, null, null, warnings, question, prices);
    }

    /** The same experiment, of whose design this much was measured. */
    public ExperimentRecord with(Design measured) {
        return new ExperimentRecord(
                name, className, function, measured, narrowed, failure, observations, warnings, question, prices);
    }

    /** The same experiment with one more warning. */
    public ExperimentRecord warnedOf(String sentence) {
        return warned(Stream.concat(warnings.stream(), Stream.of(sentence)).toList());
    }

    /** The same experiment with these warnings. */
    public ExperimentRecord warned(List<String> sentences) {
        return new ExperimentRecord(
                name, className, function, design, narrowed, failure, observations, sentences, question, prices);
    }
}
