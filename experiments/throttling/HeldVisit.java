package throttling;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.experiment.Pending;
import dev.assay.experiment.RetryPolicy;
import dev.assay.experiment.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One visit: as many calls as are reserved are held, then more are made that the service has to refuse; some are handed over for
 * later; then the held ones get the sign to go on, while as many again and more are called until they are taken.
 */
final class HeldVisit {

    static final String HELD = "held";
    static final String BEYOND = "beyond";
    static final String LATER = "later";
    static final String RETRIED = "retried";

    /** How many calls are made beyond those that are held, how many for later, and how many more than reserved with retries. */
    static final int MORE = 5;

    /** Long enough that the first attempt of every retried call finds all slots taken. */
    private static final int LINGER_MILLIS = 300;

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(50);
    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofSeconds(30), 1);

    /** Leaves room for the number of the visit: a bucket's name has at most 63 characters. */
    private static final int LONGEST_NAME = 50;

    private final Stage stage;
    private final int reserved;
    private final Signs signs;

    private HeldVisit(Stage stage, int reserved, Signs signs) {
        this.stage = stage;
        this.reserved = reserved;
        this.signs = signs;
    }

    /**
     * What a visit found and left.
     *
     * @param before the reserved concurrency that the function had when it began; absent for none
     * @param running how many held calls said that they run, before more calls were made
     * @param accepted the request ids of the calls that the service took for later
     * @param executed the request ids of the calls for later that said that they run
     */
    record Found(@Nullable Integer before, int running, List<String> accepted, List<String> executed) {

        /** What was accepted and never ran. */
        List<String> lost() {
            return accepted.stream().filter(id -> !executed.contains(id)).toList();
        }

        /** What ran and was never accepted. */
        List<String> foreign() {
            return executed.stream().filter(id -> !accepted.contains(id)).toList();
        }
    }

    /** The level of the factor of the cell. */
    static int reserved(Cell cell) {
        return (int) cell.level("reserved").orElseThrow().number();
    }

    /**
     * Carries it out.
     *
     * @param arrivedWithin how long calls for later are waited for
     */
    static void carryOut(Stage stage, Duration arrivedWithin) throws InterruptedException {
        int reserved = reserved(stage.cell());
        Integer before = stage.control()
                .getFunctionConcurrency(get -> get.functionName(stage.function()))
                .reservedConcurrentExecutions();
        stage.reserveConcurrency(reserved);
        Signs signs = new Signs(stage.objects(), bucket(stage));
        stage.afterwards(signs::close);
        new HeldVisit(stage, reserved, signs).carryOut(before, arrivedWithin);
    }

    /** The run's id is in the name of the function, so no other run has this bucket; no other visit is under way. */
    private static String bucket(Stage stage) {
        String name = stage.function();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "-" + (stage.block() + 1);
    }

    private void carryOut(@Nullable Integer before, Duration arrivedWithin) throws InterruptedException {
        List<String> accepted;
        int running;
        try {
            running = hold();
            stage.together(BEYOND, MORE, signs.passing(BEYOND));
            accepted = handOver();
        } finally {
            signs.tell(HELD);
        }
        stage.together(RETRIED, reserved + MORE, signs.passing(RETRIED), RETRIES);
        Set<String> executed = signs.await(LATER, accepted.size(), arrivedWithin);
        stage.record(new Found(before, running, accepted, List.copyOf(executed)));
    }

    private int hold() throws InterruptedException {
        List<Pending> held = new ArrayList<>();
        for (int i = 0; i < reserved; i++) {
            held.add(stage.start(HELD, signs.held(HELD, LINGER_MILLIS)));
        }
        int running = signs.await(HELD, reserved, STARTED_WITHIN).size();
        if (running < reserved && held.stream().noneMatch(Pending::hasEnded)) {
            throw new IllegalStateException(
                    running + " of " + reserved + " held calls ran within " + STARTED_WITHIN.toSeconds()
                            + " s and none was refused: this machine starts them too slowly to tell");
        }
        return running;
    }

    private List<String> handOver() throws InterruptedException {
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < MORE; i++) {
            Observation one = stage.callAsynchronously(LATER, signs.passing(LATER));
            if (one.outcome() == Outcome.ACCEPTED && one.requestId() != null) {
                accepted.add(one.requestId());
            }
        }
        return accepted;
    }
}
