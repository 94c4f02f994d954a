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
import dev.assay.internal.report.allure.AllureRecord;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.internal.verdicts.WhenUndecided;
import dev.assay.targets.Target;
import dev.assay.targets.TargetProvider;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
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
    private final Map<Class<?>, Once<Measured>> measuredAgain = new LinkedHashMap<>();
    private final Set<Class<?>> given = new LinkedHashSet<>();
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

    /** A factor that {@code assay.levels} names and no experiment has is a slip of the pen: too much would be measured. */
    private static RunSettings checked(RunSettings settings, Set<Class<?>> planned) {
        Set<String> unknown = new LinkedHashSet<>(settings.levels().namedFactors());
        if (planned.isEmpty() || unknown.isEmpty()) {
            return settings;
        }
        try {
            planned.forEach(type -> unknown.removeAll(DefinitionReader.factors(type, settings)));
        } catch (InvalidInputException unreadable) {
            return settings; // Its factors are not known, and its own tests say why.
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "assay.levels (" + String.join(", ", unknown)
                            + ") must name factors that an experiment of the run has",
                    "Correct the name and run again: nothing was measured");
        }
        return settings;
    }

    private static RunSettings settings(ExtensionContext context) {
        checkOptions(System.getProperties().stringPropertyNames());
        return checked(RunSettings.from(context::getConfigurationParameter), PlannedExperiments.of(context));
    }

    /** Refuses names that begin like an option and are none. */
    static void checkOptions(Set<String> names) {
        KnownOptions.check(
                names,
                ServiceLoader.load(TargetProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
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

    /** The same experiment measured once more, with another seed; the first to ask measures. */
    Measured measuredAgain(Class<?> type) {
        ExperimentDefinition definition = definition(type).again();
        Once<Measured> once;
        synchronized (measured) {
            once = measuredAgain.computeIfAbsent(
                    type, absent -> new Once<>(() -> open.get().measure(definition)));
        }
        return once.get();
    }

    /** What becomes of a test of this claim if its data do not decide it: as the run says, or by the nights before. */
    WhenUndecided whenUndecided(Class<?> type, String method, @Nullable String cell) {
        return settings.failsAfterNights()
                ? open.get().whenUndecided(definition(type), method, cell)
                : WhenUndecided.always(settings.failUndecided());
    }

    /** Whether the observations of a class are measured, and not given. */
    boolean canMeasure(Class<?> type) {
        synchronized (measured) {
            return !given.contains(type);
        }
    }

    /** Has the tests of a class judge these observations instead of measuring. What has been measured stays. */
    void judge(Class<?> type, List<Observation> observations) {
        ExperimentDefinition definition = definition(type);
        synchronized (measured) {
            given.add(type);
            measured.putIfAbsent(type, new Once<>(() -> open.get().given(definition, observations)));
        }
    }

    /** Keeps a verdict with the experiment's data, if the run got so far as to have a place for it, and tells Allure. */
    void record(Class<?> type, VerdictRecord verdict, @Nullable Cell cell) {
        ExperimentDefinition definition;
        try {
            definition = definition(type);
        } catch (InvalidInputException invalid) {
            return; // The test says so itself.
        }
        open.present()
                .ifPresentOrElse(
                        run -> run.record(definition, verdict, cell),
                        () -> AllureRecord.describe(OpenRun.recordOf(definition), settings.target(), verdict, cell));
    }

    @Override
    public void close() {
        open.present().ifPresent(OpenRun::close);
    }
}
