package dev.assay.internal.targets.localstack;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.client.ClientTarget;
import dev.assay.internal.targets.client.TargetDescription;
import dev.assay.internal.targets.host.HostMeter;
import dev.assay.internal.targets.localstack.engine.DockerEngine;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import dev.assay.internal.targets.localstack.engine.RuntimeImages;
import dev.assay.targets.CapabilityTable;
import dev.assay.targets.Witness;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Functions run in containers that LocalStack starts, each held to its function's memory and its share of a CPU. */
public final class LocalStackTarget extends ClientTarget {

    /** The name by which {@code -Dassay.target} selects it. */
    public static final String NAME = "localstack";

    private static final Region REGION = Region.US_EAST_1;
    private static final String ACCOUNT = "000000000000";

    /** LocalStack takes requests that are signed with this as those of the account. */
    private static final AwsBasicCredentials CREDENTIALS = AwsBasicCredentials.create("test", "test");

    private final LocalStackServer server;
    private final RuntimeImages images;
    private final DockerEngine engine;
    private final @Nullable HostMeter host;
    private final Witness witness;

    LocalStackTarget(
            LocalStackServer server,
            DockerEngine engine,
            CapabilityTable capabilities,
            Map<String, String> facts,
            String javaRuntime,
            RuntimeImages images) {
        super(
                new TargetDescription(
                        NAME, capabilities, facts, "arn:aws:iam::" + ACCOUNT + ":role/assay", javaRuntime),
                new AwsClients(server.address(), REGION, StaticCredentialsProvider.create(CREDENTIALS)));
        this.server = server;
        this.images = images;
        this.engine = engine;
        this.host = engine.elsewhere().isEmpty() ? new HostMeter() : null;
        this.witness = new InstanceWitness(new InstanceLimits(engine.client())::of, engine.processors(), host);
    }

    /**
     * Starts LocalStack.
     *
     * @param progress takes a line if something takes long
     * @throws InvalidInputException if there is no Docker engine, an image is missing, or LocalStack does not start
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

    /** The newest of the runtimes that have their own image, for the images that AWS publishes may be out of reach. */
    @Override
    public Optional<String> runtime(String family) {
        return family.equals("java")
                ? super.runtime(family)
                : images.newest(family).or(() -> super.runtime(family));
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
        return isClosed() ? Optional.empty() : server.ended();
    }

    /** Ends all instances and LocalStack. */
    @Override
    protected void release() {
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
