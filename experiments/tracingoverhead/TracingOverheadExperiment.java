package tracingoverhead;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Traced;
import dev.assay.experiment.Version;

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
class TracingOverheadExperiment extends OverheadClaims {

    @Procedure
    void operate(Stage stage) throws InterruptedException {
        Overhead.call(stage, Resources.bucket(stage));
    }
}
