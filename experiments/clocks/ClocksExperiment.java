package clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.results.Coverage;
import dev.assay.results.Results;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/** Can events of a caller and of a function be ordered by their clocks? See README.md beside this file. */
@Experiment(value = "Clocks", question = "Can events of a caller and of a function be ordered by their wall clocks?")
@LambdaFunction(archive = "experiments/clocks/clock.py", archiveHandler = "clock.handler")
@Load(invocations = 5, nightlyInvocations = 100, generations = 5)
class ClocksExperiment {

    private static final int CALLS = 40;

    /** Calls one after the other; a hundred visits of a hundred calls are ten thousand. */
    @Procedure
    void exchange(Stage stage) throws InterruptedException {
        for (int call = 0; call < CALLS; call++) {
            long sent = now();
            Observation observation = stage.call("exchange", "{}");
            long answered = now();
            JsonNode answer = observation.response() == null
                    ? null
                    : observation.response().json();
            if (answer != null && answer.has("received") && !observation.cold()) {
                stage.record(new Exchange(
                        sent,
                        answer.path("received").asLong(),
                        answer.path("sent").asLong(),
                        answered));
            }
        }
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** What a clock alone would get wrong. On one host nothing may be. */
    @Claim(exact = true)
    void noAnswerComesBeforeItsCall(Results results) {
        assertThat(count(
                        results,
                        "one-way differences that are not negative",
                        one -> one.there() >= 0 && one.back() >= 0))
                .isComplete();
    }

    /** Two clocks that can be told apart are no one clock. */
    @Claim(exact = true)
    void bothClocksAreOneWithinTheBound(Results results) {
        assertThat(count(results, "offsets within their bound", one -> Math.abs(one.offset()) <= one.bound()))
                .isComplete();
    }

    /** The bound is half of what the call took outside the function. */
    @Claim(exact = true)
    void theBoundIsBelowATenthOfASecond(Results results) {
        List<Exchange> all = results.rows(Exchange.class);
        double median = all.stream()
                .mapToDouble(Exchange::bound)
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElse(0);
        assertThat(results.coverage("median bound below 100 ms").add("all calls", 1, median < 100_000 ? 1 : 0))
                .isComplete();
    }

    private static Coverage count(Results results, String name, Predicate<Exchange> isSo) {
        List<Exchange> all = results.rows(Exchange.class);
        return results.coverage(name)
                .add(
                        "exchanges",
                        Math.max(1, all.size()),
                        all.stream().filter(isSo).count());
    }
}
