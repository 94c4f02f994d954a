package dev.assay.experiment;

import dev.assay.design.Design;
import dev.assay.design.Factor;
import dev.assay.design.FactorNames;
import dev.assay.design.InvalidInputException;
import dev.assay.design.Level;
import dev.assay.design.Problem;
import dev.assay.design.Scale;
import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the design from the annotations of an experiment class. */
final class DesignReader {

    private final Class<?> type;
    private final RunSettings settings;

    DesignReader(Class<?> type, RunSettings settings) {
        this.type = type;
        this.settings = settings;
    }

    /** The design of the class, narrowed as the settings ask for. */
    Design read() {
        Load load = annotation(Load.class, Defaults.class.getAnnotation(Load.class));
        boolean smoke = settings.scale() == Scale.SMOKE;
        Design design = new Design(
                settings.levels().narrow(factors()),
                smoke ? load.invocations() : load.nightlyInvocations(),
                load.callsPerVisit(),
                smoke ? load.generations() : load.nightlyGenerations(),
                settings.seed(),
                new LoadReader(type).pattern());
        checkGenerations(design.generations());
        return design;
    }

    /** All factors, before narrowing. */
    List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        Memory memory = type.getAnnotation(Memory.class);
        if (memory != null) {
            Arrays.stream(memory.value()).forEach(Limits::checkMemory);
            factors.add(factor(FactorNames.MEMORY, Factor.Role.CONFIGURATION, memory.value(), "MB"));
        }
        FunctionTimeout timeout = type.getAnnotation(FunctionTimeout.class);
        if (timeout != null) {
            Arrays.stream(timeout.value()).forEach(Limits::checkTimeout);
            factors.add(factor(FactorNames.TIMEOUT, Factor.Role.CONFIGURATION, timeout.value(), "s"));
        }
        for (dev.assay.experiment.Factor own : type.getAnnotationsByType(dev.assay.experiment.Factor.class)) {
            factors.add(payloadFactor(own));
        }
        Concurrency concurrency = type.getAnnotation(Concurrency.class);
        if (concurrency != null) {
            int[] callers = callers(concurrency);
            IntStream.of(callers).forEach(Limits::checkConcurrency);
            IntStream.of(concurrency.nightly()).forEach(Limits::checkConcurrency);
            factors.add(factor(FactorNames.CONCURRENCY, Factor.Role.LOAD, callers, ""));
        }
        Arrivals arrivals = type.getAnnotation(Arrivals.class);
        if (arrivals != null) {
            factors.add(rate(arrivals.perSecond()));
        }
        if (factors.isEmpty()) {
            // One level is still a design: claims on a single configuration are common in a regression gate.
            int megabytes = annotation(Function.class, Defaults.class.getAnnotation(Function.class))
                    .memoryMegabytes();
            factors.add(factor(FactorNames.MEMORY, Factor.Role.CONFIGURATION, new int[] {megabytes}, "MB"));
        }
        return factors;
    }

    private int[] callers(Concurrency concurrency) {
        boolean ofItsOwn = settings.scale() == Scale.NIGHTLY && concurrency.nightly().length > 0;
        return ofItsOwn ? concurrency.nightly() : concurrency.value();
    }

    private void checkGenerations(int generations) {
        if (TestsOfExperiment.anyNeedsInterval(type) && generations < Sample.FEWEST_GENERATIONS) {
            throw new InvalidInputException(
                    Problem.GENERATIONS,
                    "generations (" + generations + ") must be at least " + Sample.FEWEST_GENERATIONS
                            + " where a claim asks for an interval",
                    "Use @Load(generations = 5) or more, or mark tests that need no interval with exact = true");
        }
    }

    private static Factor factor(String name, Factor.Role role, int[] values, String unit) {
        return new Factor(
                name,
                role,
                Arrays.stream(values)
                        .mapToObj(value -> new Level(name, value, unit))
                        .toList());
    }

    private static Factor rate(double[] perSecond) {
        Arrays.stream(perSecond).forEach(Limits::checkRate);
        List<Level> levels = Arrays.stream(perSecond)
                .mapToObj(rate -> new Level(
                        FactorNames.RATE, rate == Math.rint(rate) ? (Object) (long) rate : (Object) rate, "/s"))
                .toList();
        return new Factor(FactorNames.RATE, Factor.Role.LOAD, levels);
    }

    private Factor payloadFactor(dev.assay.experiment.Factor own) {
        if (List.of(FactorNames.MEMORY, FactorNames.TIMEOUT, FactorNames.CONCURRENCY, FactorNames.RATE)
                .contains(own.name())) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "factor (" + own.name() + ") must not have a name that Assay itself sets",
                    "Use @Memory, @FunctionTimeout, @Concurrency or @Arrivals, or name the field otherwise");
        }
        boolean nightly = settings.scale() == Scale.NIGHTLY && own.nightlyValues().length > 0;
        List<Level> levels = Arrays.stream(nightly ? own.nightlyValues() : own.values())
                .map(text -> new Level(own.name(), LevelText.value(text), own.unit()))
                .toList();
        return new Factor(own.name(), Factor.Role.PAYLOAD, levels);
    }

    private <A extends java.lang.annotation.Annotation> A annotation(Class<A> kind, A otherwise) {
        A found = type.getAnnotation(kind);
        return found == null ? otherwise : found;
    }

    /** Carries the annotations' default values. */
    @Load
    @Function
    private static final class Defaults {}
}
