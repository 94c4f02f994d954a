package dev.assay.internal.definition;

import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.experiment.Arrivals;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.FunctionTimeout;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.PackageSize;
import dev.assay.experiment.Stopping;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.design.Scale;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.sources.SourceSetting;
import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        Load load = annotation(Load.class, defaultLoad());
        boolean smoke = settings.scale() == Scale.SMOKE;
        Design design = new Design(
                settings.levels().narrow(factors()),
                smoke ? load.invocations() : load.nightlyInvocations(),
                load.callsPerVisit(),
                smoke ? load.generations() : load.nightlyGenerations(),
                settings.seed(),
                new LoadReader(type).pattern());
        checkGenerations(design.generations());
        return type.isAnnotationPresent(Stopping.class) ? design.inStages() : design;
    }

    private Load defaultLoad() {
        Class<?> defaults = new VersionsReader(type).areCompared() ? DefaultsOfVersions.class : Defaults.class;
        return defaults.getAnnotation(Load.class);
    }

    /** All factors, before narrowing. */
    List<DesignFactor> factors() {
        List<DesignFactor> factors = new ArrayList<>();
        VersionsReader versions = new VersionsReader(type);
        if (versions.areCompared()) {
            factors.add(versions.factor());
        }
        Memory memory = type.getAnnotation(Memory.class);
        if (memory != null) {
            Arrays.stream(memory.value()).forEach(Limits::checkMemory);
            factors.add(factor(Factors.MEMORY, DesignFactor.Role.CONFIGURATION, memory.value(), "MB"));
        }
        FunctionTimeout timeout = type.getAnnotation(FunctionTimeout.class);
        if (timeout != null) {
            Arrays.stream(timeout.value()).forEach(Limits::checkTimeout);
            factors.add(factor(Factors.TIMEOUT, DesignFactor.Role.CONFIGURATION, timeout.value(), "s"));
        }
        PackageSize sizes = type.getAnnotation(PackageSize.class);
        if (sizes != null) {
            factors.add(factor(Factors.PACKAGE_SIZE, DesignFactor.Role.CONFIGURATION, sizes.value(), "MB"));
        }
        ArchitectureReader.factor(type).ifPresent(factors::add);
        NetworkReader.factor(type).ifPresent(factors::add);
        factors.addAll(new SourceReader(type).factors());
        for (dev.assay.experiment.Factor own : type.getAnnotationsByType(dev.assay.experiment.Factor.class)) {
            factors.add(payloadFactor(own));
        }
        Concurrency concurrency = type.getAnnotation(Concurrency.class);
        if (concurrency != null) {
            int[] callers = callers(concurrency);
            IntStream.of(callers).forEach(Limits::checkConcurrency);
            IntStream.of(concurrency.nightly()).forEach(Limits::checkConcurrency);
            factors.add(factor(Factors.CONCURRENCY, DesignFactor.Role.LOAD, callers, ""));
        }
        Arrivals arrivals = type.getAnnotation(Arrivals.class);
        if (arrivals != null) {
            factors.add(rate(arrivals.perSecond()));
        }
        ColdStarts cold = type.getAnnotation(ColdStarts.class);
        if (cold != null) {
            factors.add(ColdStartsReader.factor(cold));
        }
        if (factors.isEmpty()) {
            // One level is still a design: claims on a single configuration are common in a regression gate.
            int megabytes = annotation(LambdaFunction.class, Defaults.class.getAnnotation(LambdaFunction.class))
                    .memoryMegabytes();
            factors.add(factor(Factors.MEMORY, DesignFactor.Role.CONFIGURATION, new int[] {megabytes}, "MB"));
        }
        return factors;
    }

    private int[] callers(Concurrency concurrency) {
        boolean ofItsOwn = settings.scale() == Scale.NIGHTLY && concurrency.nightly().length > 0;
        return ofItsOwn ? concurrency.nightly() : concurrency.value();
    }

    private void checkGenerations(int generations) {
        if (TestsOfExperiment.anyNeedsInterval(type, settings.scale()) && generations < Sample.FEWEST_GENERATIONS) {
            throw new InvalidInputException(
                    Problem.GENERATIONS,
                    "generations (" + generations + ") must be at least " + Sample.FEWEST_GENERATIONS
                            + " if a claim asks for an interval",
                    "Use @Load(generations = 5) or more, or mark tests that need no interval with exact = true");
        }
    }

    private static DesignFactor factor(String name, DesignFactor.Role role, int[] values, String unit) {
        return new DesignFactor(
                name,
                role,
                Arrays.stream(values)
                        .mapToObj(value -> new Level(name, value, unit))
                        .toList());
    }

    private static DesignFactor rate(double[] perSecond) {
        Arrays.stream(perSecond).forEach(Limits::checkRate);
        List<Level> levels = Arrays.stream(perSecond)
                .mapToObj(rate ->
                        new Level(Factors.RATE, rate == Math.rint(rate) ? (Object) (long) rate : (Object) rate, "/s"))
                .toList();
        return new DesignFactor(Factors.RATE, DesignFactor.Role.LOAD, levels);
    }

    private DesignFactor payloadFactor(dev.assay.experiment.Factor own) {
        Stream<String> annotated = Stream.of(
                Factors.VERSION,
                Factors.MEMORY,
                Factors.TIMEOUT,
                Factors.CONCURRENCY,
                Factors.RATE,
                Factors.COLD_START,
                Factors.PACKAGE_SIZE,
                Factors.SOURCE,
                Factors.NETWORK,
                Factors.ARCHITECTURE);
        if (Stream.concat(annotated, SourceSetting.factors()).anyMatch(own.name()::equals)) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "factor (" + own.name() + ") must not have a name that Assay itself sets",
                    "Use @Version, @Memory, @FunctionTimeout, @PackageSize, @Concurrency or @Arrivals, or name the field otherwise");
        }
        FactorRules.check(own);
        boolean nightly = settings.scale() == Scale.NIGHTLY && own.nightlyValues().length > 0;
        List<Level> levels = Arrays.stream(nightly ? own.nightlyValues() : own.values())
                .map(text -> new Level(own.name(), LevelText.value(text), own.unit()))
                .toList();
        return new DesignFactor(own.name(), DesignFactor.Role.PAYLOAD, levels);
    }

    private <A extends java.lang.annotation.Annotation> A annotation(Class<A> kind, A otherwise) {
        A found = type.getAnnotation(kind);
        return found == null ? otherwise : found;
    }

    /** Carries the annotations' default values. */
    @Load
    @LambdaFunction
    private static final class Defaults {}

    /** What the gate over versions needs to find a difference of 10% (decision 0016). */
    @Load(nightlyInvocations = 200, nightlyGenerations = 20)
    private static final class DefaultsOfVersions {}
}
