package dev.assay.measurement;

import dev.assay.data.Journal;
import dev.assay.data.Observation;
import dev.assay.design.Cell;
import dev.assay.design.Design;
import dev.assay.design.Problem;
import dev.assay.design.Schedule;
import dev.assay.load.ClosedLoop;
import dev.assay.load.Origin;
import dev.assay.load.TimeSource;
import dev.assay.load.Visit;
import dev.assay.target.Target;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/**
 * Carries a design out on a target: deploys, and for each generation renews the instances, warms each cell up and visits all
 * cells block by block. Every call goes into the journal; the functions are deleted at the end, also when it fails.
 */
public final class Measurement {

    private static final Duration INIT_AND_TRANSPORT = Duration.ofSeconds(60);

    private final MeasurementPlan plan;
    private final Target target;
    private final Journal journal;
    private final Progress progress;
    private int done;

    /**
     * @param plan what to measure
     * @param target where
     * @param journal where observations go; it stays open
     * @param progress who is told how far it is
     */
    public Measurement(MeasurementPlan plan, Target target, Journal journal, Progress progress) {
        this.plan = plan;
        this.target = target;
        this.journal = journal;
        this.progress = progress;
    }

    /**
     * Measures the whole design once.
     *
     * @throws MeasurementFailedException when it cannot go on; what was observed until then is in the journal
     */
    public void run() {
        try {
            measure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailedException(
                    Problem.MEASUREMENT,
                    plan.experiment() + " was interrupted after " + done + " calls",
                    "Run it again; what was observed is in the journal",
                    e);
        }
    }

    private void measure() throws InterruptedException {
        Design design = plan.design();
        List<Cell> cells = design.cells();
        progress.start(plan.experiment(), cells.size(), expectedCalls(), target.name());
        int mostCallers = cells.stream().mapToInt(Cell::callers).max().orElseThrow();
        try (Deployment deployment = new Deployment(plan, target);
                LambdaAsyncClient client = target.caller(mostCallers)) {
            ClosedLoop load = new ClosedLoop(client, journal, Origin.of(TimeSource.system()), deadline());
            deployment.create();
            for (int generation = 0; generation < design.generations(); generation++) {
                if (generation > 0) {
                    deployment.renew(generation);
                }
                visitGeneration(generation, deployment, load);
            }
        }
        progress.end(done);
    }

    private void visitGeneration(int generation, Deployment deployment, ClosedLoop load) throws InterruptedException {
        Schedule schedule = new Schedule(plan.design());
        for (Cell cell : schedule.warmUp(generation)) {
            List<Observation> seen = visit(cell, generation, -1, 1, deployment, load);
            if (generation == 0) {
                FirstCalls.check(cell, seen);
            }
        }
        int first = generation * plan.design().blocksPerGeneration();
        for (int block = first; block < first + plan.design().blocksPerGeneration(); block++) {
            for (Cell cell : schedule.block(block)) {
                visit(cell, generation, block, plan.design().callsPerVisit(), deployment, load);
            }
        }
    }

    private List<Observation> visit(
            Cell cell, int generation, int block, int calls, Deployment deployment, ClosedLoop load)
            throws InterruptedException {
        List<Observation> seen = load.visit(new Visit(
                deployment.function(cell), plan.payload().at(cell), cell, generation, block, cell.callers(), calls));
        done += seen.size();
        progress.at(done, generation, plan.design().generations());
        return seen;
    }

    /** Longer than the function may take and INIT besides, so that the service's own answer comes first. */
    private Duration deadline() {
        int longest = plan.design().cells().stream()
                .mapToInt(cell -> Configuration.of(cell, plan.function()).timeoutSeconds())
                .max()
                .orElseThrow();
        return Duration.ofSeconds(longest).plus(INIT_AND_TRANSPORT);
    }

    private int expectedCalls() {
        Design design = plan.design();
        return design.cells().stream().mapToInt(Cell::callers).sum() * (design.invocations() + design.generations());
    }
}
