package dev.assay.internal.fidelity;

import dev.assay.internal.time.TimeSource;
import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedWork;
import dev.assay.targets.Target;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Asks a target all questions. */
public final class Fidelity {

    /** Of all questions together, with some room. */
    private static final int CALLS_OF_FACTS = 60;

    private static final int AT_ONCE = 2;

    private Fidelity() {}

    static List<Fact> facts() {
        return Stream.concat(CallFacts.all().stream(), LifeFacts.all().stream()).toList();
    }

    /**
     * Draws the portrait of a target.
     *
     * @param target which; the caller closes it
     * @param run the id of the run, which is in the names of all that is deployed
     * @param folder where the target may log
     * @param calls how many warm calls are timed, and how many cold starts
     * @param progress takes a line for each question
     */
    public static Portrait of(Target target, String run, Path folder, int calls, Consumer<String> progress) {
        target.runBegins(run, folder);
        target.check(work(calls));
        Map<String, String> seen = new LinkedHashMap<>();
        try (ProbedTarget probed = new ProbedTarget(target, run)) {
            for (Fact fact : facts()) {
                String answer = looked(fact, probed);
                seen.put(fact.question(), answer);
                progress.accept(target.name() + ": " + fact.question() + ": " + answer);
            }
            List<Figure> figures = new Speed(probed, TimeSource.system(), calls).figures();
            return new Portrait(target.name(), target.facts(), seen, figures);
        }
    }

    private static PlannedWork work(int calls) {
        return new PlannedWork(
                "fidelity",
                List.of(new PlannedFunction(
                        ProbedTarget.WHOLE_CPU_MEGABYTES,
                        ProbedTarget.TIMEOUT_SECONDS,
                        OptionalLong.of(CALLS_OF_FACTS + 2L * calls),
                        ProbedTarget.codeBytes())),
                AT_ONCE,
                false);
    }

    /** What cannot be asked is an answer, too. */
    private static String looked(Fact fact, ProbedTarget probed) {
        try {
            return fact.look().at(probed);
        } catch (AwsServiceException e) {
            return "not asked: " + Answers.refusal(e);
        } catch (Exception e) {
            return "not asked: " + e.getClass().getSimpleName();
        }
    }
}
