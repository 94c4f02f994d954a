package dev.assay.internal.targets.localstack;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.internal.targets.localstack.engine.DockerEngine;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import dev.assay.targets.Target;
import dev.assay.targets.Witness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Functions run in containers that LocalStack starts, each held to its function's memory and its share of a CPU. */
public final class LocalStackTarget implements Target {

    /** What {@code -Dassay.target} calls it. */
    public static final String NAME = "localstack";

    private static final Region REGION = Region.US_EAST_1;
    /** What LocalStack takes every request to come from when it is signed with this. */
    private static final String TEST = "test";

    private static final String ROLE = "arn:aws:iam::000000000000:role/assay";

    private final LocalStackServer server;
    private final DockerEngine engine;
    private final LocalStackCapabilities capabilities;
    private final Map<String, String> facts;
    private final String javaRuntime;
    private final @Nullable HostMeter host;
    private final Witness witness;
    private final AwsClients clients;
    private final LambdaClient control;
    private final S3Client objects;
    private final AtomicBoolean closed = new AtomicBoolean();

    LocalStackTarget(
            LocalStackServer server,
            DockerEngine engine,
            LocalStackCapabilities capabilities,
            Map<String, String> facts,
            String javaRuntime) {
        this.server = server;
        this.engine = engine;
        this.capabilities = capabilities;
        this.facts = Map.copyOf(facts);
        this.javaRuntime = javaRuntime;
        this.host = engine.elsewhere().isEmpty() ? new HostMeter() : null;
        this.witness = new InstanceWitness(new InstanceLimits(engine.client())::of, engine.processors(), host);
        this.clients = new AwsClients(
                server.address(), REGION, StaticCredentialsProvider.create(AwsBasicCredentials.create(TEST, TEST)));
        this.control = clients.control();
        this.objects = clients.objects();
    }

    /**
     * Starts LocalStack.
     *
     * @param progress takes a line where something takes long
     * @throws InvalidInputException with what to do, when there is no Docker engine, an image is missing, or LocalStack does not start
     */
    public static LocalStackTarget start(LocalStackSettings settings, EngineSearch search, Consumer<String> progress) {
        DockerEngine engine = search.required();
        try {
            return new LocalStackStart(settings, engine, progress).target();
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> missing(Capability capability) {
        return capabilities.missing(capability);
    }

    @Override
    public List<CapabilityRecord> capabilities() {
        return capabilities.all();
    }

    @Override
    public Map<String, String> facts() {
        return facts;
    }

    @Override
    public LambdaClient control() {
        return control;
    }

    @Override
    public LambdaAsyncClient caller(int concurrency) {
        return clients.caller(concurrency);
    }

    @Override
    public S3Client objects() {
        return objects;
    }

    @Override
    public S3AsyncClient objectsAsync(int concurrency) {
        return clients.objectsAsync(concurrency);
    }

    /** LocalStack asks for no particular role. */
    @Override
    public String role() {
        return ROLE;
    }

    @Override
    public String javaRuntime() {
        return javaRuntime;
    }

    @Override
    public Witness witness() {
        return witness;
    }

    @Override
    public void logTo(Path folder) {
        server.logTo(folder);
    }

    @Override
    public Optional<String> ended() {
        return closed.get() ? Optional.empty() : server.ended();
    }

    @Override
    public String toString() {
        return NAME + " " + server.address();
    }

    /** Ends all instances and LocalStack. Clients from {@link #caller} and {@link #objectsAsync} are their user's to close. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            control.close();
            objects.close();
            if (host != null) {
                host.close();
            }
            try {
                server.close();
            } finally {
                engine.close();
            }
        }
    }
}
