package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.definition.DefinitionReader;
import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.definition.KnownOptions;
import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.lazy.Once;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.targets.Target;
import dev.assay.targets.TargetProvider;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * All experiments of one launcher session: one target, one folder, each experiment measured once. Opened with the first
 * experiment, closed with the session.
 */
final class ExperimentRun implements AutoCloseable {

    private final RunSettings settings;
    private final Map<Class<?>, Once<ExperimentDefinition>> definitions = new LinkedHashMap<>();
    private final Map<Class<?>, Once<Measured>> measured = new LinkedHashMap<>();
    private final Map<String, Class<?>> names = new LinkedHashMap<>();
    private final Once<OpenRun> open;

    private ExperimentRun(RunSettings settings) {
        this.settings = settings;
        this.open = new Once<>(() -> OpenRun.open(settings));
    }

    static ExperimentRun of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExperimentExtension.NAMESPACE)
                .getOrComputeIfAbsent(
                        ExperimentRun.class, absent -> new ExperimentRun(settings(context)), ExperimentRun.class);
    }

    private static RunSettings settings(ExtensionContext context) {
        List<String> others = Stream.concat(
                        Stream.of("assay.test."),
                        ServiceLoader.load(TargetProvider.class).stream()
                                .map(provider -> "assay." + provider.get().name() + "."))
                .filter(prefix -> !KnownOptions.ofAssay(prefix))
                .toList();
        KnownOptions.check(System.getProperties().stringPropertyNames(), others);
        return RunSettings.from(context::getConfigurationParameter);
    }

    RunSettings settings() {
        return settings;
    }

    Target target() {
        return open.get().target();
    }

    /** What the class says; read and checked once, before anything is deployed. */
    ExperimentDefinition definition(Class<?> type) {
        Once<ExperimentDefinition> once;
        synchronized (definitions) {
            once = definitions.computeIfAbsent(type, absent -> new Once<>(() -> read(type)));
        }
        return once.get();
    }

    private ExperimentDefinition read(Class<?> type) {
        ExperimentDefinition definition = DefinitionReader.read(type, settings);
        AdditionsReader.methods(type);
        Class<?> other = names.putIfAbsent(definition.name(), type);
        if (other != null && other != type) {
            throw new InvalidInputException(
                    Problem.EXPERIMENT_NAME,
                    "experiment name (" + definition.name() + ") must be unique, but " + other.getName() + " and "
                            + type.getName() + " both have it",
                    "Rename one of them: reports and histories go by the name");
        }
        return definition;
    }

    /** Factors that {@code assay.levels} names and no experiment that was read has: a slip of the pen measures too much. */
    Set<String> unknownFactors() {
        Set<String> unknown = new LinkedHashSet<>(settings.levels().namedFactors());
        synchronized (definitions) {
            definitions
                    .values()
                    .forEach(once -> once.ifPresent(
                            one -> one.design().factors().forEach(factor -> unknown.remove(factor.name()))));
        }
        return unknown;
    }

    /** The experiment's data; the first to ask measures. */
    Measured measured(Class<?> type) {
        ExperimentDefinition definition = definition(type);
        Once<Measured> once;
        synchronized (measured) {
            once = measured.computeIfAbsent(
                    type, absent -> new Once<>(() -> open.get().measure(definition)));
        }
        return once.get();
    }

    /** Has the tests of a class judge these observations instead of measuring. What has been measured stays. */
    void judge(Class<?> type, List<Observation> observations) {
        ExperimentDefinition definition = definition(type);
        synchronized (measured) {
            measured.putIfAbsent(type, new Once<>(() -> open.get().given(definition, observations)));
        }
    }

    /** Keeps a verdict with the experiment's data, where the run got so far as to have a place for it. */
    void record(Class<?> type, VerdictRecord verdict, @Nullable Cell cell) {
        Once<ExperimentDefinition> definition = definitions.get(type);
        if (definition != null) {
            open.ifPresent(run -> definition.ifPresent(valid -> run.record(valid, verdict, cell)));
        }
    }

    @Override
    public void close() {
        open.ifPresent(OpenRun::close);
    }
}
