package misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.experiment.AddToReport;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Pending;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.report.DataTable;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Coverage;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What holds of a function that misbehaves, in whichever language. */
abstract class MisbehaviourClaims {

    static final int TIMEOUT_SECONDS = 5;
    static final int MEMORY_MEGABYTES = 512;

    private static final String MISBEHAVING = "misbehaving";
    private static final String NEXT = "next";
    private static final String NEIGHBOUR = "neighbour";
    private static final String INIT = "init";
    private static final List<String> COLUMNS = List.of(
            "behaviour",
            "documented end",
            "by",
            "seen",
            "as documented",
            "ms",
            "billed ms",
            "log",
            "next call",
            "neighbours");
    private static final Set<String> LASTING = Set.of("threads", "processes", "full /tmp");

    /** What ends differently in each language. */
    abstract List<Misbehaviour> inThisLanguage();

    /** All of them. */
    List<Misbehaviour> documented() {
        List<Misbehaviour> all = new ArrayList<>(Misbehaviour.inEveryLanguage());
        all.addAll(inThisLanguage());
        return all;
    }

    /** Also those that have a claim of their own. */
    List<Misbehaviour> described() {
        return documented();
    }

    /** A neighbour is at work meanwhile; the next call comes as soon as the misbehaving one has ended. */
    @Procedure(mostInFlight = 4)
    void misbehave(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return; // Instances do not live long enough here to be warm.
        }
        Pending neighbour = stage.start(NEIGHBOUR, "{\"misbehaviour\": \"pause\"}");
        String level = stage.cell().level("misbehaviour").orElseThrow().value().toString();
        boolean inInit = level.equals(INIT);
        if (inInit) {
            neighbour.await(); // What changes next ends its instance.
            configure(stage, Map.of("FAIL_IN_INIT", "1"));
        }
        stage.call(MISBEHAVING, stage.payload());
        if (inInit) {
            configure(stage, Map.of());
        }
        stage.call(NEXT, "{\"misbehaviour\": \"none\"}");
        neighbour.await();
        if (LASTING.contains(level)) {
            renew(stage);
        }
    }

    /** What fills an instance would be found in it by whatever is called next. */
    private static void renew(Stage stage) {
        stage.control()
                .updateFunctionConfiguration(update -> update.functionName(stage.function())
                        .description("new instances after " + stage.cell() + " of block " + stage.block()));
        awaitUpdated(stage);
    }

    private static void configure(Stage stage, Map<String, String> variables) {
        stage.control()
                .updateFunctionConfiguration(
                        update -> update.functionName(stage.function()).environment(with -> with.variables(variables)));
        awaitUpdated(stage);
    }

    private static void awaitUpdated(Stage stage) {
        stage.control().waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(stage.function()));
    }

    /** A row for each behaviour: what AWS documents, and what was seen. */
    @AddToReport
    void behaviours(Results results, ReportAdditions report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Cell cell : results.cells()) {
            Observations at = results.at(cell);
            String level = cell.level("misbehaviour").orElseThrow().value().toString();
            Seen seen = new Seen(
                    at.step(MISBEHAVING).all(),
                    at.step(NEXT).all(),
                    at.step(NEIGHBOUR).all());
            described().stream()
                    .filter(one -> one.name().equals(level))
                    .map(one -> row(one, seen))
                    .forEach(rows::add);
        }
        report.table(DataTable.onPage(
                "behaviours", "How calls end that misbehave, beside what AWS documents", COLUMNS, rows));
    }

    private static List<@Nullable Object> row(Misbehaviour documented, Seen seen) {
        return List.of(
                documented.name(),
                documented.end(),
                documented.source().title() + " (" + documented.basis() + ")",
                seen.ends(),
                seen.asDocumented(documented),
                seen.millis(),
                seen.billed(),
                seen.log(),
                seen.nextCall(),
                seen.neighboursMeanwhile());
    }

    @Claim(exact = true)
    void eachEndsAsAwsDocuments(Results results) {
        Coverage seen = results.coverage("ends as documented");
        documented().forEach(one -> count(seen, results, one.name(), one::isEndOf));
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    void aLoopEndsAtTheTimeout(Results results) {
        Coverage seen = results.coverage("lasted as long as the timeout");
        count(seen, results, "loop", MisbehaviourClaims::lastedToTheTimeout);
        assertThat(seen).isComplete();
    }

    @Claim(exact = true)
    void theNextCallIsHealthy(Results results) {
        assertThat(successes(results, NEXT)).isComplete();
    }

    @Claim(exact = true)
    void neighboursAreNotDisturbed(Results results) {
        assertThat(successes(results, NEIGHBOUR)).isComplete();
    }

    private static boolean lastedToTheTimeout(Observation call) {
        Double millis = call.platform().durationMillis();
        double timeout = TIMEOUT_SECONDS * 1_000.0;
        return millis != null && millis >= timeout && millis < timeout + 500;
    }

    private static Coverage successes(Results results, String step) {
        Coverage seen = results.coverage("succeeds");
        results.cells().forEach(cell -> {
            List<Observation> calls = results.at(cell).step(step).all();
            long succeeded = calls.stream()
                    .filter(call -> call.outcome() == Outcome.SUCCESS)
                    .count();
            seen.add(cell.toString(), calls.size(), succeeded);
        });
        return seen;
    }

    static void count(Coverage seen, Results results, String level, Predicate<Observation> isSo) {
        List<Observation> calls = results.at(level).step(MISBEHAVING).all();
        seen.add(level, calls.size(), calls.stream().filter(isSo).count());
    }
}
