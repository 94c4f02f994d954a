package dev.assay.internal.definition;

import dev.assay.experiment.Arrivals;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.CollectProfiles;
import dev.assay.experiment.Companion;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.FunctionTimeout;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Retry;
import dev.assay.experiment.Span;
import dev.assay.experiment.Stopping;
import dev.assay.experiment.Traced;
import dev.assay.experiment.Version;
import dev.assay.experiment.Vpc;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.CollectionPlan;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.measurement.LoadPlan;
import dev.assay.internal.measurement.MeasurementPlan;
import dev.assay.internal.measurement.PayloadTemplate;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads an experiment class: everything is checked here, before anything is deployed. */
public final class DefinitionReader {

    private static final List<Class<? extends Annotation>> OF_A_DESIGN = Stream.concat(
                    SourceReader.ANNOTATIONS.stream(),
                    Stream.<Class<? extends Annotation>>of(
                            Experiment.class,
                            LambdaFunction.class,
                            Version.class,
                            Version.All.class,
                            Memory.class,
                            FunctionTimeout.class,
                            ColdStarts.class,
                            Concurrency.class,
                            dev.assay.experiment.Factor.class,
                            dev.assay.experiment.Factor.All.class,
                            Payload.class,
                            Load.class,
                            CollectProfiles.class,
                            Traced.class,
                            Companion.class,
                            Companion.All.class,
                            Arrivals.class,
                            Retry.class,
                            Span.class,
                            Stopping.class,
                            Vpc.class))
            .toList();

    private static final int LONGEST_NAME = 200;

    private DefinitionReader() {}

    /**
     * Checks that JUnit will find the class to be one with tests.
     *
     * @throws InvalidInputException if no test of it runs
     */
    public static void checkAnyTestRuns(Class<?> type) {
        TestSignatures.checkAnyRuns(type);
    }

    /** The names of the factors of an experiment class. */
    public static Set<String> factors(Class<?> type, RunSettings settings) {
        return new DesignReader(type, settings)
                .factors().stream().map(DesignFactor::name).collect(Collectors.toSet());
    }

    /** What shows an experiment to people: its display name, or else its name. */
    private static String name(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, DisplayName.class)
                .map(DisplayName::value)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> type.getAnnotation(Experiment.class).value());
    }

    public static ExperimentDefinition read(Class<?> type, RunSettings settings) {
        checkNested(type);
        TestSignatures.check(type);
        String name = name(type);
        Texts.checkNotBlank(
                Problem.EXPERIMENT_NAME, "experiment name", name, LONGEST_NAME, "Write @Experiment(\"Memory sweep\")");
        DesignReader designs = new DesignReader(type, settings);
        Design design = designs.read();
        Payload payload = type.getAnnotation(Payload.class);
        PayloadTemplate template = new PayloadTemplate(payload == null ? "{}" : payload.value(), design.factors());
        design.cells().forEach(template::checkSize);
        FunctionReader function = new FunctionReader(type);
        FunctionToDeploy deployed = function.read();
        deployed.checkPackageSizes(design);
        deployed.checkName(design);
        LoadPlan load =
                new LoadReader(type).read(design, deployed.timeoutSeconds()).over(SpanReader.read(type, settings));
        return new ExperimentDefinition(
                type,
                function.inWords(),
                narrowed(designs, design),
                new MeasurementPlan(
                        name,
                        design,
                        deployed,
                        template,
                        load,
                        collection(type),
                        new SourceReader(type).read(design),
                        new TraceReader(type).plan()),
                StoppingReader.read(type));
    }

    /** The design of an experiment class alone: nothing is packaged for it. */
    public static Design design(Class<?> type, RunSettings settings) {
        return new DesignReader(type, settings).read();
    }

    private static @Nullable CollectionPlan collection(Class<?> type) {
        CollectProfiles wanted = type.getAnnotation(CollectProfiles.class);
        return wanted == null
                ? null
                : new CollectionPlan(
                        wanted.bucket(),
                        wanted.prefix(),
                        Duration.ofSeconds(wanted.deadlineSeconds()),
                        Duration.ofMillis(wanted.settleMillis()),
                        wanted.keep());
    }

    /** The experiment class that a test class is, or is nested in; the outermost, so that a second one inside is found. */
    public static Class<?> experimentClass(Class<?> testClass) {
        return andAround(testClass)
                .filter(one -> one.isAnnotationPresent(Experiment.class))
                .reduce((inner, outer) -> outer)
                .orElseThrow(() -> new InvalidInputException(
                        Problem.EXPERIMENT_NAME,
                        "class (" + testClass.getName()
                                + ") must carry @Experiment itself: it is not inherited, and it has no effect as a meta-annotation",
                        "Write @Experiment(\"...\") and the annotations of the design on the class"));
    }

    /** A test class and the classes whose tests it shares: those around a {@code @Nested} one. A static class stands alone. */
    public static Stream<Class<?>> andAround(Class<?> testClass) {
        Class<?> around = testClass.getEnclosingClass();
        return around != null && AnnotationSupport.isAnnotated(testClass, Nested.class)
                ? Stream.concat(Stream.of(testClass), andAround(around))
                : Stream.of(testClass);
    }

    private static @Nullable String narrowed(DesignReader designs, Design design) {
        int whole = new Design(designs.factors(), 1, 1, 1, 0).cells().size();
        int kept = design.cells().size();
        return whole == kept ? null : kept + " of " + whole + " levels, by assay.levels";
    }

    private static void checkNested(Class<?> type) {
        TestsOfExperiment.nested(type).forEach(nested -> {
            for (Class<? extends Annotation> kind : OF_A_DESIGN) {
                if (nested.isAnnotationPresent(kind)) {
                    throw twoDesigns(nested, "carry @" + nameOf(kind));
                }
            }
            if (!TestsOfExperiment.annotated(nested, EachLevel.class).isEmpty()) {
                throw twoDesigns(nested, "hold tests of each level");
            }
            if (!TestsOfExperiment.annotated(nested, Procedure.class).isEmpty()) {
                throw twoDesigns(nested, "hold a procedure");
            }
        });
    }

    /** That which a user writes: several of one kind stand in an annotation within it. */
    private static String nameOf(Class<? extends Annotation> kind) {
        Class<?> written = kind.getEnclosingClass() == null ? kind : kind.getEnclosingClass();
        return written.getSimpleName();
    }

    private static InvalidInputException twoDesigns(Class<?> nested, String doing) {
        return new InvalidInputException(
                Problem.TWO_DESIGNS,
                "nested class (" + nested.getName() + ") must not " + doing,
                "A nested class shares its experiment's results and holds claims only: make it a separate class");
    }
}
