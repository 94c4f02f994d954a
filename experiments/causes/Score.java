package causes;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.report.DataTable;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import dev.assay.results.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many causes the trace names through one service, and how many of them are the true ones.
 *
 * @param through component and operation by which the effects were caused
 * @param truths how many causes there are in truth
 * @param named how many the trace names
 * @param right how many of these are true
 * @param proved how many of the named ones are proved
 */
record Score(String through, int truths, int named, int right, int proved) {

    /** What a nonce tells: the record at this place of this invocation's event was sent by this call. */
    record Truth(String request, int call, String effect, int place) {}

    /** The table of a report. */
    static DataTable table(List<Score> scores) {
        return DataTable.onPage(
                "causes",
                "Causes that the trace names, against the nonces that it does not see",
                List.of("through", "evidence", "effects", "precision", "recall"),
                scores.stream()
                        .map(score -> List.<@Nullable Object>of(
                                score.through(), score.evidence(), score.truths(), score.precision(), score.recall()))
                        .toList());
    }

    /** How many causes are named, and how many of them are the true ones, for all effects but changes of items. */
    static Coverage coverage(Results results, List<Score> scores) {
        Coverage causes = results.coverage("causes");
        for (Score score : scores) {
            if (!score.through().endsWith(CausesExperiment.CHANGE)) {
                causes.add(score.through() + ", named", score.truths(), score.named());
                causes.add(score.through() + ", right", score.truths(), score.right());
            }
        }
        return causes;
    }

    double precision() {
        return named == 0 ? 0 : (double) right / named;
    }

    double recall() {
        return truths == 0 ? 0 : (double) right / truths;
    }

    String evidence() {
        return proved == named ? "proved" : proved == 0 ? "inferred" : proved + " of " + named + " proved";
    }

    static List<Score> of(Trace trace, Set<Truth> truths) {
        Map<String, List<Truth>> inTruth = new LinkedHashMap<>();
        Map<String, String> operations = operations(trace);
        List<Trace.Cause> causes = trace.causes();
        truths.forEach(truth -> inTruth.computeIfAbsent(
                        operations.getOrDefault(truth.request() + "#" + truth.call(), "unknown"),
                        absent -> new ArrayList<>())
                .add(truth));
        return inTruth.keySet().stream()
                .sorted()
                .map(through -> of(through, causes, truths, inTruth.get(through).size()))
                .toList();
    }

    private static Map<String, String> operations(Trace trace) {
        Map<String, String> operations = new LinkedHashMap<>();
        trace.invocations().forEach(sender -> {
            for (int number = 0; number < sender.calls().size(); number++) {
                operations.put(
                        sender.invocation().requestId() + "#" + number,
                        through(sender, sender.calls().get(number)));
            }
        });
        return operations;
    }

    private static String through(TracedInvocation sender, SdkCall call) {
        return sender.component() + ", " + call.service() + " " + call.operation();
    }

    private static Score of(String through, List<Trace.Cause> causes, Set<Truth> truths, int all) {
        List<Trace.Cause> named = causes.stream()
                .filter(cause -> through(cause.by(), cause.call()).equals(through))
                .toList();
        int right = (int)
                named.stream().filter(cause -> truths.contains(truth(cause))).count();
        int proved = (int) named.stream().filter(Trace.Cause::proved).count();
        return new Score(through, all, named.size(), right, proved);
    }

    private static Truth truth(Trace.Cause cause) {
        return new Truth(
                cause.by().invocation().requestId(),
                cause.by().calls().indexOf(cause.call()),
                cause.effect().invocation().requestId(),
                cause.place());
    }
}
