package dev.assay.experiment;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.targets.Elsewhere;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * What a procedure works with during one visit to a cell. Every call made through it goes into the journal with its step. When the
 * visit ends, even by an exception, the stage waits for calls under way and restores what was changed.
 *
 * <p>A step is a short name of your choice, for example {@code held} or {@code overflow}. Claims can select observations by it.
 * Payloads are JSON, as bytes or as text. A stage is used by one thread during its visit.
 */
public interface Stage {

    /** The visited cell, with the levels of all factors. */
    Cell cell();

    /** The number of the generation of instances, from 0. */
    int generation();

    /** The number of the block, from 0; {@link dev.assay.data.Place#WARM_UP} for the visit with which a generation begins. */
    int block();

    /** Whether this is the warm-up visit with which a generation begins: what is called in it enters no claim on figures. */
    boolean warmUp();

    /** The name of the deployed function that serves the cell. */
    String function();

    /**
     * The name of a deployed {@link Companion}.
     *
     * @throws IllegalArgumentException if the experiment has no companion of that name
     */
    String companion(String name);

    /** What the design sends at this cell: the experiment's payload with the levels of its payload factors. */
    byte[] payload();

    /**
     * One call in USD, at the prices of the experiment: see {@link dev.assay.results.WarmFigures#cost()}.
     *
     * @return empty if neither the billed duration nor any duration is known, or if the memory is not
     */
    OptionalDouble costOf(Observation call);

    /** Calls the function and waits for its response. */
    Observation call(String step, byte[] payload) throws InterruptedException;

    /** Calls the function and waits for its response. */
    default Observation call(String step, String payload) throws InterruptedException {
        return call(step, payload.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Calls the function, and calls it again as long as the policy says so.
     *
     * @return all attempts in their order, at least one; the last one decides
     * @throws IllegalArgumentException if the policy's budget is longer than the function's timeout
     */
    List<Observation> callRetrying(String step, byte[] payload, RetryPolicy policy) throws InterruptedException;

    /** See {@link #callRetrying(String, byte[], RetryPolicy)}. */
    default List<Observation> callRetrying(String step, String payload, RetryPolicy policy)
            throws InterruptedException {
        return callRetrying(step, payload.getBytes(StandardCharsets.UTF_8), policy);
    }

    /** Sends an asynchronous call. The outcome is {@code ACCEPTED} if the service accepted it. */
    Observation callAsynchronously(String step, byte[] payload) throws InterruptedException;

    /** Sends an asynchronous call. The outcome is {@code ACCEPTED} if the service accepted it. */
    default Observation callAsynchronously(String step, String payload) throws InterruptedException {
        return callAsynchronously(step, payload.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Releases n calls together and waits for all of them.
     *
     * @param n at least 1, at most what the experiment says may be in flight and what the account may have at once
     * @return one observation of each, in the order in which they were started
     */
    List<Observation> together(String step, int n, byte[] payload) throws InterruptedException;

    /**
     * Releases n calls together, repeats each as long as the policy says so, and waits for all of them.
     *
     * @param n at least 1, at most what the experiment says may be in flight and what the account may have at once
     * @return all attempts of each, in the order in which they were started
     * @throws IllegalArgumentException if the policy's budget is longer than the function's timeout
     */
    List<Observation> together(String step, int n, String payload, RetryPolicy policy) throws InterruptedException;

    /** See {@link #together(String, int, byte[])}. */
    default List<Observation> together(String step, int n, String payload) throws InterruptedException {
        return together(step, n, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Starts a call and does not wait for it. The end of the visit does. */
    Pending start(String step, byte[] payload);

    /** See {@link #start(String, byte[])}. */
    default Pending start(String step, String payload) {
        return start(step, payload.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets the function's reserved concurrency. The end of the visit restores it.
     *
     * @param atMost how many calls of the function may run at once, at least 1
     */
    void reserveConcurrency(int atMost);

    /**
     * In an experiment with an event source, where each call of a step puts an event: waits until all events of this visit have been
     * processed or given up, at most as long as the source's {@code deadlineSeconds}. Elsewhere it returns at once.
     */
    void awaitEvents() throws InterruptedException;

    /**
     * A client of another AWS service at the target's address, for example {@code client(DynamoDbClient.builder())}: see {@link
     * dev.assay.targets.Target#client}. It is closed when the visit ends.
     */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable> C client(B builder);

    /**
     * The same in another region or account, if the target has {@link dev.assay.targets.Capability#OTHER_REGIONS} or {@link
     * dev.assay.targets.Capability#OTHER_ACCOUNTS}.
     */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable> C client(
            B builder, Elsewhere place);

    /** Runs this when the visit ends, even by an exception. The last one handed over runs first. */
    void afterwards(Runnable restore);

    /** A client for configuring. Only {@link #afterwards} restores what you change through it. */
    LambdaClient control();

    /** A client of the target's object store. Only {@link #afterwards} removes what you leave in it. */
    S3Client objects();

    /**
     * Keeps a row beside the observations. Claims find it by its class.
     *
     * @param row a record, or anything else that Jackson writes as JSON
     */
    void record(Object row);
}
