package dev.assay.targets;

import dev.assay.data.InstructionSet;
import dev.assay.data.Network;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where functions run. Every target is reached with ordinary AWS SDK clients; only endpoint and credentials differ.
 *
 * <p>Closing a target removes everything that it made and stops what it started. It may be closed more than once.
 */
public interface Target extends AutoCloseable {

    /** For example {@code embedded}. */
    String name();

    /** Which capabilities the target shows and how, and why it lacks the others. */
    CapabilityTable capabilities();

    /** Why a capability is missing; empty if the target shows it. */
    default Optional<String> missing(Capability capability) {
        return capabilities().missing(capability);
    }

    /** Facts about the target that a reader of the report needs, for example how CPU is limited; never a secret. */
    Map<String, String> facts();

    /** The AWS region of its functions, for example {@code eu-west-1}; costs are computed with its prices. */
    default String region() {
        return "us-east-1";
    }

    /** The instruction set of the functions that it makes, by AWS's name: {@code x86_64} or {@code arm64}; each has its prices. */
    default String architecture() {
        return "x86_64";
    }

    /** A blocking client for deploying and configuring; owned by the target. */
    LambdaClient control();

    /** A client for calls, one attempt each, with a pool for at least {@code concurrency} at once; the caller closes it. */
    LambdaAsyncClient caller(int concurrency);

    /** A blocking client for the object store; owned by the target. */
    S3Client objects();

    /** A client for the object store, one attempt each, with a pool for {@code concurrency} requests at once; the caller closes it. */
    S3AsyncClient objectsAsync(int concurrency);

    /**
     * A blocking client of another AWS service, for example {@code client(SqsClient.builder())}: same endpoint, region and credentials
     * as this target's own clients, one attempt per request. The caller closes it.
     *
     * @throws UnsupportedOperationException if the target offers no other services
     */
    default <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        throw new UnsupportedOperationException("target " + name() + " offers Lambda and an object store only");
    }

    /**
     * The same as {@link #client(AwsSyncClientBuilder)} in another region or account.
     *
     * @throws UnsupportedOperationException if the target lacks {@link Capability#OTHER_REGIONS} or {@link Capability#OTHER_ACCOUNTS}
     */
    default <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder, Elsewhere place) {
        throw new UnsupportedOperationException("target " + name() + " has one region and one account");
    }

    /** The role that functions are created with, as an ARN. */
    String role();

    /** The Lambda runtime identifier for functions written in Java, for example {@code java17}. */
    String javaRuntime();

    /**
     * The Lambda runtime identifier that stands for a family of runtimes here, for functions that name no version.
     *
     * @param family {@code java}, {@code python}, {@code nodejs} or {@code provided}
     * @return for example {@code python3.13}; empty if the target runs none of that family, or the family is unknown
     */
    default Optional<String> runtime(String family) {
        return switch (family) {
            case "java" -> Optional.of(javaRuntime());
            case "python" -> Optional.of("python3.13");
            case "nodejs" -> Optional.of("nodejs22.x");
            case "provided" -> Optional.of("provided.al2023");
            default -> Optional.empty();
        };
    }

    /** Why functions of a runtime, or of a family of runtimes, cannot run here, with the remedy; empty if they can, as far as is known. */
    default Optional<String> runtimeMissing(String runtime) {
        return Optional.empty();
    }

    /** Why functions cannot run on such processors here; empty if they can. Most targets run them on those of this machine. */
    default Optional<String> instructionSetMissing(InstructionSet set) {
        InstructionSet here = InstructionSet.ofThisMachine();
        return set == here
                ? Optional.empty()
                : Optional.of("its functions run on the processors of this machine, " + here.label());
    }

    /**
     * Why functions of a runtime, or of a family of runtimes, do not find an AWS SDK beside them here, as they do on Lambda, with the remedy;
     * empty if they do, as far as is known.
     */
    default Optional<String> sdkMissing(String runtime) {
        return Optional.empty();
    }

    /** How many processors all instances share; empty if each has its own, wherever it runs. */
    default OptionalInt sharedProcessors() {
        return OptionalInt.of(Runtime.getRuntime().availableProcessors());
    }

    /** Completes observations by what the target knows of a call beside its answer; most know nothing more. */
    default Witness witness() {
        return Witness.NONE;
    }

    /**
     * A run begins, before anything of it is made.
     *
     * @param run the run's id, which is in the name of everything that is deployed for it
     * @param folder the run's folder
     */
    default void runBegins(String run, Path folder) {
        logTo(folder);
    }

    /**
     * An experiment begins, before anything of it is deployed.
     *
     * @throws dev.assay.internal.errors.InvalidInputException if the target cannot or may not carry it: what it lacks, or what it would cost
     */
    default void check(PlannedWork work) {}

    /**
     * Where a function is put to be in a network of that kind: made when it is first asked for, after {@link #check}.
     *
     * @throws UnsupportedOperationException if the target lacks {@link Capability#NETWORKS}
     */
    default Subnets subnets(Network network) {
        throw new UnsupportedOperationException("target " + name() + " has no networks");
    }

    /** An experiment has been measured: what is paid by the hour, and only its network needed, goes. */
    default void networkIsNotNeeded() {}

    /** From now on whatever the target logs goes into files in this folder of the run; most targets log nothing. */
    default void logTo(Path folder) {}

    /**
     * Has something made without a client of this target. A target that lists what it made lists it first, and gives it its tags.
     *
     * @param service as requests to it are signed, for example {@code apigateway}
     * @param name of what is made, which begins with that of the function that it is made for
     * @param creation makes it with these tags beside its own
     * @return what the creation returns
     */
    default <T> T make(String service, String name, Function<Map<String, String>, T> creation) {
        return creation.apply(Map.of());
    }

    /** What {@link #make} had made is certainly gone. */
    default void removed(String service, String name) {}

    /** Why the target has ended by itself, and can do nothing any more; empty while it runs. */
    default Optional<String> ended() {
        return Optional.empty();
    }

    @Override
    void close();
}
