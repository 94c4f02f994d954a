package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.experiment.Pending;
import dev.assay.experiment.RetryPolicy;
import dev.assay.experiment.Stage;
import dev.assay.internal.load.Visit;
import dev.assay.targets.Elsewhere;
import dev.assay.targets.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The stage of one visit: its calls go into the journal, and what it changed is restored. */
final class VisitStage implements Stage {

    private final Visit visit;
    private final Duration timeout;
    private final StageCalls calls;
    private final Target target;
    private final @Nullable EventLoad events;
    private final StageFolder folder;
    private final UnaryOperator<String> companions;
    private final ReservedConcurrency concurrency;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    VisitStage(
            Visit visit,
            Duration timeout,
            StageCalls calls,
            Target target,
            @Nullable EventLoad events,
            StageFolder folder,
            UnaryOperator<String> companions) {
        this.companions = companions;
        this.visit = visit;
        this.timeout = timeout;
        this.calls = calls;
        this.target = target;
        this.events = events;
        this.folder = folder;
        this.concurrency = new ReservedConcurrency(target.control(), visit.function());
    }

    @Override
    public Cell cell() {
        return visit.cell();
    }

    @Override
    public int generation() {
        return visit.generation();
    }

    @Override
    public int block() {
        return visit.block();
    }

    @Override
    public boolean warmUp() {
        return visit.warmUp();
    }

    @Override
    public String function() {
        return visit.function();
    }

    @Override
    public String companion(String name) {
        return companions.apply(name);
    }

    @Override
    public byte[] payload() {
        return visit.payload().clone();
    }

    @Override
    public OptionalDouble costOf(Observation call) {
        return folder.cost().of(call);
    }

    @Override
    public Observation call(String step, byte[] payload) throws InterruptedException {
        return calls.make(step, payload, false, RetryPolicy.none()).get(0);
    }

    @Override
    public List<Observation> callRetrying(String step, byte[] payload, RetryPolicy policy) throws InterruptedException {
        return calls.make(step, payload, false, policy.within(timeout));
    }

    @Override
    public Observation callAsynchronously(String step, byte[] payload) throws InterruptedException {
        return calls.make(step, payload, true, RetryPolicy.none()).get(0);
    }

    @Override
    public List<Observation> together(String step, int n, byte[] payload) throws InterruptedException {
        return calls.together(step, n, payload, RetryPolicy.none());
    }

    @Override
    public List<Observation> together(String step, int n, String payload, RetryPolicy policy)
            throws InterruptedException {
        return calls.together(step, n, bytes(payload), policy.within(timeout));
    }

    @Override
    public Pending start(String step, byte[] payload) {
        return calls.start(step, payload);
    }

    @Override
    public void reserveConcurrency(int atMost) {
        concurrency.set(atMost);
    }

    @Override
    public void awaitEvents() throws InterruptedException {
        if (events != null) {
            events.settle(visit.cell(), visit.generation(), true);
        }
    }

    @Override
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            B builder) {
        C client = target.client(builder);
        undo.addLast(client::close);
        return client;
    }

    @Override
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            B builder, Elsewhere place) {
        C client = target.client(builder, place);
        undo.addLast(client::close);
        return client;
    }

    @Override
    public void afterwards(Runnable restore) {
        undo.push(restore);
    }

    @Override
    public LambdaClient control() {
        return target.control();
    }

    @Override
    public S3Client objects() {
        return target.objects();
    }

    @Override
    public void record(Object row) {
        folder.rows().accept(Row.of(visit.cell(), visit.generation(), visit.block(), row));
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
