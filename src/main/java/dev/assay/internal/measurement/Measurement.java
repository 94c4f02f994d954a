package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.Schedule;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.Origin;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/**
 * Carries a design out on a target: deploys, and for each generation renews the instances, warms each cell up and visits all
 * cells block by block. Every call goes into the journal; the functions are deleted at the end, even if it fails.
 */
public final class Measurement {

    private static final int FIRST_BLOCKS = 2;
    private static final Duration INIT_AND_TRANSPORT = Duration.ofSeconds(60);

    private final MeasurementPlan plan;
    private final PlanSize size;
    private final String runId;
    private final Target target;
    private final Journal journal;
    private final Progress progress;
    private final ExperimentFolder folder;
    private final List<String> warnings = new ArrayList<>();
    private final CallCount count;
    private int done;
    private int generations;

    /**
     * @param plan what to measure
     * @param runId tells this run's functions from those of every other one
     * @param target where
     * @param journal where observations go; it stays open
     * @param progress follows how far it is
     * @param folder where everything else goes that is kept: rows of a procedure, collected records
     */
    public Measurement(
            MeasurementPlan plan,
            String runId,
            Target target,
            Journal journal,
            Progress progress,
            ExperimentFolder folder) {
        this.plan = plan;
        this.size = new PlanSize(plan);
        this.runId = runId;
        this.target = target;
        this.journal = journal;
        this.progress = progress;
        this.folder = folder;
        this.count = new CallCount(new Cost(folder.record().prices()));
    }

    /**
     * Measures the whole design once.
     *
     * @throws MeasurementFailedException if it cannot go on; what was observed until then is in the journal
     */
    public void run() {
        run(Look.NEVER_ENOUGH);
    }

    /**
     * Measures the design until it ends, or until a look at the data says that they are enough.
     *
     * @return how many generations were measured
     * @throws MeasurementFailedException when it cannot go on; what was observed until then is in the journal
     */
    public int run(Look look) {
        try {
            CollectionPlan collection = plan.collection();
            if (collection == null) {
                measure(plan, null, look);
            } else {
                measureAndCollect(collection, look);
            }
            return generations;
        } catch (MeasurementFailedException e) {
            throw target.ended().<RuntimeException>map(why -> ended(why, e)).orElse(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailedException(
                    Problem.MEASUREMENT,
                    plan.experiment() + " was interrupted after " + done + " " + counted(),
                    "Run it again; what was observed is in the journal",
                    e);
        } finally {
            progress.end(done, count);
        }
    }

    /** What went wrong beside the measurement, once it has ended: which function could not be deleted. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void warn(String sentence) {
        warnings.add(sentence);
        progress.warn(sentence);
    }

    private MeasurementFailedException ended(String why, Throwable cause) {
        return new MeasurementFailedException(
                Problem.TARGET_ENDED,
                plan.experiment() + " ended after " + done + " " + counted() + ": " + why,
                "Run it again; what was observed is in the journal",
                cause);
    }

    private void measureAndCollect(CollectionPlan collection, Look look) throws InterruptedException {
        try (ProfileCollection profiles =
                ProfileCollection.open(collection, plan.experiment(), runId, target, folder, this::warn)) {
            measure(plan.with(profiles.environment()), profiles, look);
        }
    }

    private void measure(MeasurementPlan deployed, @Nullable ProfileCollection profiles, Look look)
            throws InterruptedException {
        if (plan.events() == null && plan.trace() == null) {
            measure(deployed, profiles, null, null, look);
            return;
        }
        TracePlan trace = plan.trace();
        if (trace != null) {
            folder.write(trace.tracing());
        }
        try (InvocationCollection invocations = InvocationCollection.open(plan, runId, target, folder, this::warn)) {
            MeasurementPlan pushing = deployed.with(invocations.environment());
            EventsPlan events = plan.events();
            if (events == null) {
                measure(pushing, profiles, null, invocations, look);
                return;
            }
            try (EventLoad load = new EventLoad(
                    events, plan, Deployment.tags(plan, runId), target, folder, this::warn, invocations)) {
                measure(pushing, profiles, load, invocations, look);
            }
        }
    }

    private void measure(
            MeasurementPlan deployed,
            @Nullable ProfileCollection profiles,
            @Nullable EventLoad events,
            @Nullable InvocationCollection invocations,
            Look look)
            throws InterruptedException {
        Design design = plan.design();
        List<Cell> cells = design.cells();
        int mostInFlight = Visits.mostInFlight(plan);
        AccountConcurrency account = AccountConcurrency.of(target);
        account.check(cells.stream().mapToInt(Cell::callers).max().orElseThrow());
        target.check(WorkOfPlan.of(plan, mostInFlight));
        progress.start(plan.experiment(), cells.size(), size.expected(), counted(), target.name());
        try (NamedBuckets buckets = new NamedBuckets(target, folder, this::warn);
                Deployment deployment = new Deployment(deployed, runId, target, this::warn);
                LambdaAsyncClient client = target.caller(mostInFlight)) {
            Calls calls =
                    new Calls(client, journal, Origin.of(TimeSource.system()), deadline(), target.witness(), events);
            Visits visits = new Visits(
                    plan,
                    deployment,
                    calls,
                    target,
                    account,
                    new StageFolder(folder::append, new Cost(folder.record().prices())),
                    events);
            buckets.create(plan.function().names().buckets());
            deployment.create();
            if (events != null) {
                events.create(deployment);
            }
            Pace pace = new Pace(plan.load().span(), design.blocks(), TimeSource.system());
            for (int generation = plan.firstGeneration(); generation < design.generations(); generation++) {
                pace.await(generation * design.blocksPerGeneration());
                if (generation > plan.firstGeneration() && !coldStarts()) {
                    deployment.renew(generation);
                }
                visitGeneration(generation, deployment, visits, pace, events);
                if (events != null) {
                    events.settleAll(cells.get(cells.size() - 1), generation);
                }
                generations = generation + 1;
                if (design.looksAfter(generations) && look.isEnough(generations)) {
                    break;
                }
            }
            TracePlan trace = plan.trace();
            if (trace != null && invocations != null) {
                invocations.awaitTraced(trace);
            }
            if (profiles != null) {
                // While the functions are there: events may still be on their way to them.
                progress.collected(profiles.collect());
            }
        }
        checkHeap(0);
    }

    private void visitGeneration(
            int generation, Deployment deployment, Visits visits, Pace pace, @Nullable EventLoad events)
            throws InterruptedException {
        Schedule schedule = new Schedule(plan.design());
        for (Cell cell : generation > 0 && coldStarts() ? List.<Cell>of() : schedule.warmUp(generation)) {
            List<Observation> seen = visits.to(cell, generation, Place.WARM_UP, deployment.function(cell));
            if (generation == plan.firstGeneration()) {
                FirstCalls.check(cell, seen);
            }
            count(seen, generation);
            if (events != null) {
                events.settle(cell, generation, true);
            }
        }
        int first = generation * plan.design().blocksPerGeneration();
        for (int block = first; block < first + plan.design().blocksPerGeneration(); block++) {
            if (block > first) {
                pace.await(block);
            }
            for (Cell cell : schedule.block(block)) {
                count(visits.to(cell, generation, block, deployment.function(cell)), generation);
                if (events != null) {
                    events.settle(cell, generation, false);
                }
            }
            if (block == FIRST_BLOCKS - 1) {
                stopIfAllFail(block);
                checkHeap(size.expected());
            }
        }
    }

    private void count(List<Observation> seen, int generation) {
        if (seen.stream().anyMatch(one -> one.outcome() == Outcome.TRANSPORT_ERROR)) {
            stopWhereTheTargetEnded();
        }
        stopIfTheJournalIsGone();
        count.add(seen);
        done += size.countsVisits()
                ? 1
                : (int) seen.stream().filter(one -> one.place().attempt() == 0).count();
        progress.at(done, count, generation, plan.design().generations());
    }

    private void stopWhereTheTargetEnded() {
        target.ended().ifPresent(why -> {
            throw ended(why, new IllegalStateException("a call got no answer"));
        });
    }

    /** What was measured is put back: only the folder is gone, not the file that is held open. */
    private void stopIfTheJournalIsGone() {
        if (journal.isGone()) {
            journal.rescue();
            throw new MeasurementFailedException(
                    Problem.OUTPUT_FOLDER,
                    "output (" + folder.path().toAbsolutePath() + ") was removed while " + plan.experiment()
                            + " was measured",
                    "Run it again, and clean nothing meanwhile; the " + journal.count()
                            + " observations until then are there again");
        }
    }

    /** How many calls a procedure makes is not known: what it has made is the least. */
    private void checkHeap(int planned) {
        long made = journal.count();
        if (made > 0) {
            HeapNeed.check(
                    plan.experiment(),
                    folder.journalFile(),
                    made,
                    size.byProcedure() ? made : planned,
                    Runtime.getRuntime().maxMemory());
        }
    }

    private void stopIfAllFail(int block) {
        boolean early = block < plan.design().blocks() - 1;
        if (early && plan.load().stopIfAllFail() && count.allFailed()) {
            throw new MeasurementFailedException(
                    Problem.ALL_CALLS_FAILED,
                    "All " + count.calls() + " calls of " + plan.experiment() + " failed in the warm-up and the first "
                            + FIRST_BLOCKS + " blocks, of " + plan.design().blocks() + ". The first: "
                            + count.firstFailure(),
                    "Correct the function and run again; if its failures are what you measure, set stopIfAllFail ="
                            + " false in @Load");
        }
    }

    /** Visits make their own instances, so a generation brings none. */
    private boolean coldStarts() {
        return plan.design().provokesColdStarts();
    }

    private String counted() {
        return size.countsVisits() ? "visits" : "calls";
    }

    /** Longer than the function may take and INIT besides, so that the service's own answer comes first. */
    private Duration deadline() {
        int longest = plan.design().cells().stream()
                .mapToInt(cell -> Configuration.of(cell, plan.function()).timeoutSeconds())
                .max()
                .orElseThrow();
        return Duration.ofSeconds(longest).plus(INIT_AND_TRANSPORT);
    }
}
