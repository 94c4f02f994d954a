package dev.assay.internal.measurement;

import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.design.Cell;
import dev.assay.internal.load.RetryPolicy;
import dev.assay.internal.load.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What a procedure works with during one visit to a cell. Every call that is made through it goes into the journal, with the step
 * that made it. When the visit ends, also by an exception, calls under way are awaited and what was changed is restored.
 *
 * <p>A step is a short name of one's own, for example {@code held} or {@code overflow}: claims can pick observations by it.
 * Payloads are JSON, as bytes or as text. A stage is used by one thread, during its visit.
 */
public final class Stage {

    private final Visit visit;
    private final Duration timeout;
    private final StageCalls calls;
    private final LambdaClient control;
    private final Supplier<S3Client> objects;
    private final Consumer<Row> rows;
    private final ReservedConcurrency concurrency;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Stage(
            Visit visit,
            Duration timeout,
            StageCalls calls,
            LambdaClient control,
            Supplier<S3Client> objects,
            Consumer<Row> rows) {
        this.visit = visit;
        this.timeout = timeout;
        this.calls = calls;
        this.control = control;
        this.objects = objects;
        this.rows = rows;
        this.concurrency = new ReservedConcurrency(control, visit.function());
    }

    /** The visited cell, with the levels of all factors. */
    public Cell cell() {
        return visit.cell();
    }

    /** The number of the generation of instances, from 0. */
    public int generation() {
        return visit.generation();
    }

    /** The number of the block, from 0; {@link dev.assay.data.Place#WARM_UP} for the visit with which a generation begins. */
    public int block() {
        return visit.block();
    }

    /** Whether this is the warm-up visit with which a generation begins: what is called in it enters no claim on figures. */
    public boolean warmUp() {
        return visit.warmUp();
    }

    /** The name of the deployed function that serves the cell. */
    public String function() {
        return visit.function();
    }

    /** What the design sends at this cell: the experiment's payload with the levels of its payload factors. */
    public byte[] payload() {
        return visit.payload().clone();
    }

    /** Calls the function and waits for its response. */
    public Observation call(String step, byte[] payload) throws InterruptedException {
        return calls.make(step, payload, false, RetryPolicy.none()).get(0);
    }

    /** Calls the function and waits for its response. */
    public Observation call(String step, String payload) throws InterruptedException {
        return call(step, bytes(payload));
    }

    /**
     * Calls the function, and calls it again for as long as the policy says so.
     *
     * @return all attempts in their order, at least one; the last one decides
     * @throws dev.assay.design.InvalidInputException when the policy's budget is longer than the function's timeout
     */
    public List<Observation> callRetrying(String step, byte[] payload, RetryPolicy policy) throws InterruptedException {
        return calls.make(step, payload, false, policy.within(timeout));
    }

    /** See {@link #callRetrying(String, byte[], RetryPolicy)}. */
    public List<Observation> callRetrying(String step, String payload, RetryPolicy policy) throws InterruptedException {
        return callRetrying(step, bytes(payload), policy);
    }

    /** Hands the service a call for later; the outcome is {@code ACCEPTED} where it took it. */
    public Observation callAsynchronously(String step, byte[] payload) throws InterruptedException {
        return calls.make(step, payload, true, RetryPolicy.none()).get(0);
    }

    /** Hands the service a call for later; the outcome is {@code ACCEPTED} where it took it. */
    public Observation callAsynchronously(String step, String payload) throws InterruptedException {
        return callAsynchronously(step, bytes(payload));
    }

    /**
     * Releases n calls together and waits for all of them.
     *
     * @param n at least 1, at most what the experiment says may be in flight and what the account may have at once
     * @return one observation of each, in the order in which they were started
     */
    public List<Observation> together(String step, int n, byte[] payload) throws InterruptedException {
        return calls.together(step, n, payload, RetryPolicy.none());
    }

    /**
     * Releases n calls together, each of which is made again for as long as the policy says so, and waits for all of them.
     *
     * @param n at least 1, at most what the experiment says may be in flight and what the account may have at once
     * @return all attempts of each, in the order in which they were started
     * @throws dev.assay.design.InvalidInputException when the policy's budget is longer than the function's timeout
     */
    public List<Observation> together(String step, int n, String payload, RetryPolicy policy)
            throws InterruptedException {
        return calls.together(step, n, bytes(payload), policy.within(timeout));
    }

    /** See {@link #together(String, int, byte[])}. */
    public List<Observation> together(String step, int n, String payload) throws InterruptedException {
        return together(step, n, bytes(payload));
    }

    /** Starts a call and does not wait: it stays in flight until the function answers, at the latest until the visit ends. */
    public Pending start(String step, byte[] payload) {
        return calls.start(step, payload);
    }

    /** See {@link #start(String, byte[])}. */
    public Pending start(String step, String payload) {
        return start(step, bytes(payload));
    }

    /**
     * Sets the function's reserved concurrency; after the visit it is what it was before.
     *
     * @param atMost how many calls of the function may run at once, at least 1
     */
    public void reserveConcurrency(int atMost) {
        concurrency.set(atMost);
    }

    /** Has this done when the visit ends, however it ends; what was handed over last is done first. */
    public void afterwards(Runnable restore) {
        undo.push(restore);
    }

    /** A client for configuring; what is changed through it is restored only by what {@link #afterwards} was told. */
    public LambdaClient control() {
        return control;
    }

    /** A client of the target's object store; what is left in it is removed only by what {@link #afterwards} was told. */
    public S3Client objects() {
        return objects.get();
    }

    /**
     * Keeps a row of one's own beside the observations: claims find it by its class.
     *
     * @param row a record, or what else Jackson writes as JSON
     */
    public void record(Object row) {
        rows.accept(Row.of(visit.cell(), visit.generation(), visit.block(), row));
    }

    /** Undoes what was changed; one failure does not keep the others. */
    void restore() {
        undo.push(concurrency::restore);
        RuntimeException first = null;
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static byte[] bytes(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8);
    }
}
