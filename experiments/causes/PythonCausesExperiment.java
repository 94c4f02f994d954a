package causes;

import static dev.assay.targets.Capability.OBJECT_EVENTS;
import static dev.assay.targets.Capability.QUEUE_EVENTS;
import static dev.assay.targets.Capability.RULE_EVENTS;
import static dev.assay.targets.Capability.STREAM_EVENTS;
import static dev.assay.targets.Capability.TABLE_EVENTS;
import static dev.assay.targets.Capability.TOPIC_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import causes.Score.Truth;
import dev.assay.experiment.AddToReport;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Companion;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Traced;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Results;
import dev.assay.results.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The same question of functions in Python. See README.md beside this file. */
@Experiment(
        value = "Causes in Python",
        question = "Functions in Python send at once, with equal keys and equal content, through every service that"
                + " calls functions. Does the trace name the true cause of each effect?")
@LambdaFunction(
        archive = "experiments/causes/python/sender.py",
        archiveHandler = "sender.handler",
        memoryMegabytes = 1769,
        timeoutSeconds = 60)
@Companion(
        name = "recipient",
        archive = "experiments/causes/python/recipient.py",
        archiveHandler = "recipient.handler",
        memoryMegabytes = 1769,
        timeoutSeconds = 60,
        callsAtMost = CausesExperiment.EFFECTS * Services.DELIVERIES)
@Traced
@Load(invocations = 1, generations = 1)
@Requires({QUEUE_EVENTS, TOPIC_EVENTS, TABLE_EVENTS, STREAM_EVENTS, OBJECT_EVENTS, RULE_EVENTS})
class PythonCausesExperiment {

    private static final int SENDERS = 2;

    private static final Topology DECLARED =
            Topology.ofTriggers("client", "sender").triggers("sender", "recipient");

    @Procedure(mostInFlight = SENDERS)
    void send(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return;
        }
        Wiring wiring = Services.make(stage, "recipient");
        stage.together("send", SENDERS, wiring.payload(1));
        Set<Truth> truths = new HashSet<>();
        Services.await("truth of all effects", () -> {
            truths.clear();
            truths.addAll(Truths.in(stage.objects(), wiring.bucket()));
            return truths.size() >= SENDERS * CausesExperiment.EFFECTS;
        });
        truths.forEach(stage::record);
    }

    private static List<Score> scores(Results results) {
        return Score.of(results.trace(), Set.copyOf(results.rows(Truth.class)));
    }

    @Claim(exact = true)
    void everyEffectHasItsTrueCause(Results results) {
        assertThat(Score.coverage(results, scores(results))).isComplete();
    }

    @Claim(exact = true)
    void theGraphIsTheDeclaredOne(Results results) {
        assertThat(results.trace())
                .losesNoRecord()
                .explainsEveryInvocation()
                .hasGraph(DECLARED)
                .hasNoDuplicates();
    }

    @AddToReport
    void scores(Results results, ReportAdditions report) {
        report.table(Score.table(scores(results)));
    }
}
