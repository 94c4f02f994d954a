package tracingoverhead;

import static dev.assay.targets.Capability.TABLE_EVENTS;
import static dev.assay.targets.Capability.TOPIC_EVENTS;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Traced;
import dev.assay.experiment.Version;

/** The same for tables and topics. See README.md beside this file. */
@Experiment(
        value = "Tracing overhead of tables and topics",
        question =
                "What does @Traced cost a function that works with tables and topics? Is it less than OpenTelemetry costs?")
@Requires({TABLE_EVENTS, TOPIC_EVENTS})
@Version(name = "plain", handler = ServiceOperations.class)
@Version(name = "traced", handler = ServiceOperations.class)
@Version(name = "opentelemetry", handler = OpenTelemetryServiceOperations.class)
@LambdaFunction(memoryMegabytes = 1769, timeoutSeconds = 60)
@Traced(versions = "traced")
@Factor(
        name = "operation",
        values = {"write", "read", "publish"})
@Factor(name = "times", values = "3", nightlyValues = "100")
@Load(invocations = 1, generations = 1, nightlyInvocations = 200, nightlyGenerations = 20)
class ServiceTracingOverheadExperiment extends OverheadClaims {

    @Procedure
    void operate(Stage stage) throws InterruptedException {
        boolean topic = stage.cell().level("operation").orElseThrow().value().equals("publish");
        Overhead.call(stage, topic ? Resources.topic(stage) : Resources.table(stage));
    }
}
