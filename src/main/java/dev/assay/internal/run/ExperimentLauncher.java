package dev.assay.internal.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.ClaimUndecidedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Runs experiments as a build would, without one. */
public final class ExperimentLauncher {

    private ExperimentLauncher() {}

    /**
     * What came of the tests.
     *
     * @param tests how many tests there were
     * @param failed how many of them failed, and how many classes and runs did as a whole
     * @param errors the messages of failures that are no verdict, which the summary of the run does not name
     */
    public record Outcome(long tests, long failed, List<String> errors) {

        public Outcome {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Checks options before anything runs.
     *
     * @throws dev.assay.internal.errors.InvalidInputException if one is none of Assay's, or has no possible value
     */
    public static void check(Map<String, String> options) {
        ExperimentRun.checkOptions(options.keySet());
        RunSettings.from(name -> Optional.ofNullable(options.get(name)));
    }

    /**
     * Measures the experiments and judges their claims; prints progress and the summary, and makes the report.
     *
     * @param options by their names, for example {@code assay.target}
     */
    public static Outcome run(List<FoundExperiment> experiments, Map<String, String> options) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        // Closing the session closes the run, which makes the report.
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(experiments.stream()
                                            .map(one -> selectClass(one.type()))
                                            .toList())
                                    .configurationParameters(options)
                                    .build(),
                            listener);
        }
        return outcome(listener.getSummary());
    }

    private static Outcome outcome(TestExecutionSummary summary) {
        List<String> errors = new ArrayList<>();
        for (Failure failure : summary.getFailures()) {
            Throwable thrown = failure.getException();
            boolean verdict = thrown instanceof ClaimRefutedError || thrown instanceof ClaimUndecidedError;
            if (!verdict) {
                errors.add(failure.getTestIdentifier().getDisplayName() + ": "
                        + (thrown.getMessage() == null ? thrown : thrown.getMessage()));
            }
        }
        return new Outcome(summary.getTestsFoundCount(), summary.getTotalFailureCount(), errors);
    }
}
