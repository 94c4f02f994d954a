package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.experiment.Claim;
import dev.assay.internal.conditions.CpuConditions;
import dev.assay.internal.conditions.CpuRoom;
import dev.assay.internal.conditions.SteadyConditions;
import dev.assay.internal.definition.DefinitionReader;
import dev.assay.internal.definition.ExperimentDefinition;
import dev.assay.internal.definition.SourceReader;
import dev.assay.internal.design.Scale;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.hooks.ExperimentCallbacks;
import dev.assay.internal.measurement.MeasurementPlan;
import dev.assay.internal.report.allure.AllureTest;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.internal.verdicts.WhenUndecided;
import dev.assay.results.Results;
import dev.assay.targets.Capability;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Gates, measures and hands over before each test of an experiment, and records its verdict after it.
 *
 * <p>Gate and measurement are in the before-each callback, because what a parameter resolver throws turns red.
 */
public final class ExperimentExtension implements ExperimentCallbacks {

    static final Namespace NAMESPACE = Namespace.create(ExperimentExtension.class);

    /** A test whose instance cannot be made ends without any other callback. */
    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        if (storeAround(context).get(context.getUniqueId()) == null) {
            Cell cell = LevelsExtension.cell(context);
            record(context, VerdictOfTest.of(context, cell, null), cell);
        }
    }

    private static Store storeAround(ExtensionContext context) {
        return context.getParent().orElseThrow().getStore(NAMESPACE);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        AllureTest.current().ifPresent(test -> context.getStore(NAMESPACE).put(AllureTest.class, test));
        ExperimentRun run = ExperimentRun.of(context);
        Class<?> type = DefinitionReader.experimentClass(context.getRequiredTestClass());
        PlanVerdicts.of(context);
        // What is wrong with the class is said before a target is opened.
        MeasurementPlan plan = defined(run, type).plan();
        OfferedFunctions.require(run.target(), plan);
        requireCapabilities(run, context);
        requireScale(run, context);
        handOver(run, run.measured(type), context);
    }

    /** Has the test judge these data. */
    static void handOver(ExperimentRun run, Measured measured, ExtensionContext context) {
        requireConditions(measured, context);
        Judgements judgements = new Judgements(whenUndecided(run, context), unfit(measured, context), name -> {
            Capability capability = Capability.named(name);
            return run.target().missing(capability).map(reason -> lacks(run, capability, reason));
        });
        context.getStore(NAMESPACE).put(Judgements.class, judgements);
        context.getStore(NAMESPACE).put(Path.class, measured.folder().path());
        Results results = new Results(measured, judgements);
        context.getStore(NAMESPACE).put(Results.class, results);
    }

    private static WhenUndecided whenUndecided(ExperimentRun run, ExtensionContext context) {
        Cell cell = context.getStore(NAMESPACE).get(Cell.class, Cell.class);
        return run.whenUndecided(
                DefinitionReader.experimentClass(context.getRequiredTestClass()),
                VerdictOfTest.method(context),
                cell == null ? null : cell.label());
    }

    private static void requireCapabilities(ExperimentRun run, ExtensionContext context) {
        Set<Capability> required = Requirements.of(context);
        ExperimentDefinition definition =
                run.definition(DefinitionReader.experimentClass(context.getRequiredTestClass()));
        required.addAll(SourceReader.required(definition.events(), definition.design()));
        for (Capability capability : required) {
            run.target().missing(capability).ifPresent(reason -> {
                throw new TestAbortedException(lacks(run, capability, reason));
            });
        }
    }

    /** A tool that is missing says nothing about the function: the tests are aborted, as if the target could not run it. */
    private static ExperimentDefinition defined(ExperimentRun run, Class<?> type) {
        try {
            return run.definition(type);
        } catch (InvalidInputException e) {
            if (e.problem() == Problem.BUILD_TOOL) {
                throw new TestAbortedException(e.getMessage(), e);
            }
            throw e;
        }
    }

    private static void requireScale(ExperimentRun run, ExtensionContext context) {
        boolean nightly = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Claim.class)
                .filter(Claim::nightly)
                .isPresent();
        if (nightly && run.settings().scale() != Scale.NIGHTLY) {
            throw new TestAbortedException("The claim is made at scale nightly: "
                    + run.settings().scale().label() + " measures too little for it. Run with -Dassay.scale=nightly");
        }
    }

    private static String lacks(ExperimentRun run, Capability capability, String reason) {
        return "Target " + run.target().name() + " lacks " + capability + ": " + reason;
    }

    /** The target shows the capability, but its host may have been disturbed while this run was measured. */
    private static void requireConditions(Measured measured, ExtensionContext context) {
        for (Capability capability : Requirements.of(context)) {
            violated(capability, measured).ifPresent(reason -> {
                throw new TestAbortedException(notInThisRun(capability, reason));
            });
        }
    }

    private static Optional<String> violated(Capability capability, Measured measured) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> CpuConditions.violated(measured.design(), measured.observations());
            case STEADY_HOST -> SteadyConditions.violated(measured.design(), measured.observations());
            default -> Optional.empty();
        };
    }

    /** The cells that what the test requires rules out, while others can be judged. */
    private static Map<Cell, String> unfit(Measured measured, ExtensionContext context) {
        OptionalInt processors = ExperimentRun.of(context).target().sharedProcessors();
        if (processors.isEmpty() || !Requirements.of(context).contains(Capability.CPU_PER_INSTANCE)) {
            return Map.of();
        }
        Map<Cell, String> unfit = new LinkedHashMap<>();
        CpuRoom.lacking(measured.design(), measured.observations(), processors.getAsInt())
                .forEach((cell, figures) -> unfit.put(cell, notInThisRun(Capability.CPU_PER_INSTANCE, figures)));
        return unfit;
    }

    private static String notInThisRun(Capability capability, String reason) {
        return "This run cannot show " + capability + ": " + reason;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        Optional.ofNullable(store.get(AllureTest.class, AllureTest.class)).ifPresent(AllureTest::resume);
        Cell cell = store.get(Cell.class, Cell.class);
        record(context, VerdictOfTest.of(context, cell, store.get(Judgements.class, Judgements.class)), cell);
    }

    private static void record(ExtensionContext context, VerdictRecord verdict, @Nullable Cell cell) {
        storeAround(context).put(context.getUniqueId(), "recorded");
        PlanVerdicts.of(context).add(verdict);
        Class<?> type = DefinitionReader.experimentClass(context.getRequiredTestClass());
        ExperimentRun.of(context).record(type, verdict, cell);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, method, context);
    }

    private static void proceed(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try {
            judge(invocation, method, context);
        } catch (AssertionError | TestAbortedException e) {
            throw LongMessages.shortened(e, context.getStore(NAMESPACE).get(Path.class, Path.class));
        }
        SilentTests.check(context);
    }

    private static void judge(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } catch (ClaimRefutedError first) {
            Confirmation confirmation = new Confirmation(method, context);
            if (!confirmation.isWanted()) {
                throw first;
            }
            confirmation.judgeAgain(first);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Results.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return results(context);
    }

    static Results results(ExtensionContext context) {
        Results results = context.getStore(NAMESPACE).get(Results.class, Results.class);
        if (results == null) {
            throw new IllegalStateException(
                    "Results are handed to test methods; not to constructors or @BeforeAll methods");
        }
        return results;
    }
}
