package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.internal.definition.DefinitionReader;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * Measures an experiment again if chance may have refuted a claim, with another seed, and has the test judge the new data: it fails only
 * if they refute the claim, too.
 */
final class Confirmation {

    private final ReflectiveInvocationContext<Method> test;
    private final ExtensionContext context;
    private final ExperimentRun run;
    private final Class<?> type;

    Confirmation(ReflectiveInvocationContext<Method> test, ExtensionContext context) {
        this.test = test;
        this.context = context;
        this.run = ExperimentRun.of(context);
        this.type = DefinitionReader.experimentClass(context.getRequiredTestClass());
    }

    /** Whether new data could say something else. A test that was not handed its data keeps old data. */
    boolean isWanted() {
        Judgements judgements = judgements();
        boolean takesData = Arrays.stream(test.getExecutable().getParameterTypes())
                .anyMatch(one -> one == Results.class || one == Observations.class);
        return run.settings().confirms() && takesData && judgements.refutedByChance() && run.canMeasure(type);
    }

    /**
     * Judges again.
     *
     * @throws ClaimRefutedError if the claim is refuted again
     */
    void judgeAgain(ClaimRefutedError first) {
        List<Judgement> before = judgements().made();
        Measured again = run.measuredAgain(type);
        String seed = "measured again with seed " + again.design().seed();
        try {
            ExperimentExtension.handOver(run, again, context);
            ReflectionSupport.invokeMethod(
                    test.getExecutable(), test.getTarget().orElseThrow(), arguments());
            end("refuted at first, but held when " + seed + ". At first: " + first.getMessage(), before);
        } catch (ClaimRefutedError second) {
            String words = second.getMessage() + ". It was refuted twice: this is what was " + seed + ". At first: "
                    + first.getMessage();
            end(words, before);
            throw new ClaimRefutedError(words);
        } catch (TestAbortedException | AssertionError notRefuted) {
            String words = "refuted at first, but not when " + seed + ": " + notRefuted.getMessage() + ". At first: "
                    + first.getMessage();
            end(words, before);
            judgements().undecided(words);
        }
    }

    private void end(String words, List<Judgement> before) {
        judgements().confirms(before, words);
        context.publishReportEntry("assay.confirmation", words);
    }

    private Object[] arguments() {
        Class<?>[] types = test.getExecutable().getParameterTypes();
        List<Object> given = test.getArguments();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], given.get(i));
        }
        return arguments;
    }

    private Object argument(Class<?> parameter, Object given) {
        Results results = ExperimentExtension.results(context);
        if (parameter == Results.class) {
            return results;
        }
        Cell cell = context.getStore(ExperimentExtension.NAMESPACE).get(Cell.class, Cell.class);
        return parameter == Observations.class && cell != null ? results.at(cell) : given;
    }

    private Judgements judgements() {
        return Objects.requireNonNull(
                context.getStore(ExperimentExtension.NAMESPACE).get(Judgements.class, Judgements.class));
    }
}
