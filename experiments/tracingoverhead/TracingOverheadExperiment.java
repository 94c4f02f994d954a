package tracingoverhead;

import static dev.assay.targets.Capability.MEMORY_USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Traced;
import dev.assay.experiment.Version;
import dev.assay.results.Results;

/** What does tracing cost a function that works with objects, beside OpenTelemetry? See README.md beside this file. */
@Experiment(
        value = "Tracing overhead",
        question =
                "What does @Traced cost a function at its start, per call of the AWS SDK and in memory? Is it less than OpenTelemetry"
                        + " costs?")
@Version(name = "plain", handler = ObjectOperations.class)
@Version(name = "traced", handler = ObjectOperations.class)
@Version(name = "opentelemetry", handler = OpenTelemetryObjectOperations.class)
@LambdaFunction(memoryMegabytes = 1769, timeoutSeconds = 60)
@Traced(versions = "traced")
@Factor(
        name = "operation",
        values = {"write", "read"})
@Factor(name = "times", values = "3", nightlyValues = "100")
@Load(invocations = 1, generations = 1, nightlyInvocations = 200, nightlyGenerations = 20)
class TracingOverheadExperiment {

    @Procedure
    void operate(Stage stage) throws InterruptedException {
        Overhead.call(stage, Resources.bucket(stage));
    }

    @Claim(exact = true)
    void everyInvocationMakesItsOperations(Results results) {
        Overhead.assertComplete(results);
    }

    @Claim(exact = true)
    void noRecordIsLost(Results results) {
        assertThat(results.trace()).losesNoRecord().explainsEveryInvocation();
    }

    @Claim(nightly = true)
    void startUpTakesAtMost50MillisecondsMore(Results results) {
        assertThat(Overhead.startUp(results))
                .isNotSlowerThan("plain")
                .in("traced")
                .byMoreThan(50);
    }

    @Claim(nightly = true)
    void startUpIsShorterThanWithOpenTelemetry(Results results) {
        assertThat(Overhead.startUp(results))
                .isNotSlowerThan("opentelemetry")
                .in("traced")
                .byMoreThan(0);
    }

    @Claim(nightly = true)
    void anOperationTakesAtMostOneMillisecondMore(Results results) {
        assertThat(Overhead.perOperation(results))
                .isNotSlowerThan("plain")
                .in("traced")
                .byMoreThan(1);
    }

    @Claim(nightly = true)
    void anOperationTakesAtMostHalfAMillisecondMoreThanWithOpenTelemetry(Results results) {
        assertThat(Overhead.perOperation(results))
                .isNotSlowerThan("opentelemetry")
                .in("traced")
                .byMoreThan(0.5);
    }

    @Claim(nightly = true)
    void anEmptyInvocationTakesAtMostTenMillisecondsMore(Results results) {
        assertThat(Overhead.emptyInvocation(results))
                .isNotSlowerThan("plain")
                .in("traced")
                .byMoreThan(10);
    }

    @Claim(nightly = true)
    @Requires(MEMORY_USED)
    void memoryIsAtMost32MegabytesMore(Results results) {
        assertThat(Overhead.memory(results))
                .isNotGreaterThanIn("plain")
                .in("traced")
                .byMoreThan(32);
    }

    @Claim(nightly = true)
    @Requires(MEMORY_USED)
    void memoryIsLessThanWithOpenTelemetry(Results results) {
        assertThat(Overhead.memory(results))
                .isNotGreaterThanIn("opentelemetry")
                .in("traced")
                .byMoreThan(0);
    }
}
