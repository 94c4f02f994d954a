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
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import dev.assay.results.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Does the trace name the true cause of each effect, through every service? See README.md beside this file. */
@Experiment(
        value = "Causes",
        question = "Several functions send at once, with equal keys and equal content, through every service that calls"
                + " functions. Does the trace name the true cause of each effect?")
@LambdaFunction(handler = Sender.class, memoryMegabytes = 1769, timeoutSeconds = 60)
@Companion(
        name = "recipient",
        handler = Recipient.class,
        memoryMegabytes = 1769,
        timeoutSeconds = 60,
        callsAtMost = CausesExperiment.EFFECTS * Services.DELIVERIES)
@Traced
@Load(invocations = 1, generations = 1, nightlyInvocations = 6, nightlyGenerations = 2)
@Requires({QUEUE_EVENTS, TOPIC_EVENTS, TABLE_EVENTS, STREAM_EVENTS, OBJECT_EVENTS, RULE_EVENTS})
class CausesExperiment {

    private static final int SENDERS = 3;
    private static final int ROUNDS = 1;

    /** Of its ten calls one sends two messages. */
    static final int EFFECTS = 11;

    /** The only one that carries no id and is named in no answer: which of several equal changes made an event, nobody can tell. */
    static final String CHANGE = "dynamodb PutItem";

    private static final Topology DECLARED =
            Topology.ofTriggers("client", "Sender").triggers("Sender", "recipient");

    @Procedure(mostInFlight = SENDERS)
    void send(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return;
        }
        Wiring wiring = Services.make(stage, "recipient");
        stage.together("send", SENDERS, wiring.payload(ROUNDS));
        Set<Truth> truths = new HashSet<>();
        Services.await("truth of all effects", () -> {
            truths.clear();
            truths.addAll(Truths.in(stage.objects(), wiring.bucket()));
            return truths.size() >= SENDERS * ROUNDS * EFFECTS;
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
    void noChangeOfAnItemIsLeftWithoutACause(Results results) {
        Coverage causes = results.coverage("changes");
        scores(results).stream()
                .filter(score -> score.through().endsWith(CHANGE))
                .forEach(score -> causes.add(score.through() + ", named", score.truths(), score.named()));
        assertThat(causes).isComplete();
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
