package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import dev.assay.targets.Target;
import dev.assay.targets.Witness;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Functions run on a service that somebody else runs: a LocalStack, moto, the embedded target of another JVM. The target itself makes
 * nothing there, so closing it leaves the service as it is; what an experiment deploys, that experiment deletes.
 */
public final class EndpointTarget implements Target {

    /** What {@code -Dassay.target} calls it. */
    public static final String NAME = "endpoint";

    private final EndpointSettings settings;
    private final Recognised recognised;
    private final EndpointCapabilities capabilities;
    private final EndpointClients clients;
    private final PlainRequests requests;
    private final AtomicBoolean closed = new AtomicBoolean();

    EndpointTarget(
            EndpointSettings settings,
            Recognised recognised,
            EndpointCapabilities capabilities,
            EndpointClients clients,
            PlainRequests requests) {
        this.settings = settings;
        this.recognised = recognised;
        this.capabilities = capabilities;
        this.clients = clients;
        this.requests = requests;
    }

    /**
     * Opens it.
     *
     * @param parameter answers a setting by its name, for example {@code assay.endpoint}
     * @throws InvalidInputException when a setting cannot be used, or nothing answers there as AWS does
     */
    public static EndpointTarget open(Function<String, Optional<String>> parameter) {
        return EndpointOpening.withPatience().open(EndpointSettings.from(parameter));
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
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("endpoint", settings.address() + ", region " + settings.region());
        facts.put(RunRecord.SERVICE, recognised.words());
        facts.put("credentials", settings.credentials().label());
        facts.put("Lambda runtime", javaRuntime());
        if (!settings.declared().isEmpty()) {
            facts.put(
                    "declared",
                    settings.declared().stream().map(Capability::name).collect(Collectors.joining(", ")));
        }
        return facts;
    }

    @Override
    public LambdaClient control() {
        return clients.control();
    }

    @Override
    public LambdaAsyncClient caller(int concurrency) {
        return clients.more().caller(concurrency);
    }

    @Override
    public S3Client objects() {
        return clients.objects();
    }

    @Override
    public S3AsyncClient objectsAsync(int concurrency) {
        return clients.more().objectsAsync(concurrency);
    }

    @Override
    public String role() {
        return settings.role();
    }

    @Override
    public String javaRuntime() {
        return settings.javaRuntime().orElseGet(recognised.service()::javaRuntime);
    }

    @Override
    public Witness witness() {
        return new EndpointWitness(capabilities);
    }

    /** That it is gone is certain only where the connection is refused: a service that is slow may be busy. */
    @Override
    public Optional<String> ended() {
        if (closed.get()) {
            return Optional.empty();
        }
        try {
            requests.get(settings.address(), "/");
            return Optional.empty();
        } catch (IOException e) {
            return PlainRequests.isRefused(e)
                    ? Optional.of("nothing listens at " + settings.address() + " any more")
                    : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return NAME + " " + settings.address();
    }

    /** Lets go of the service, which runs on. Clients from {@link #caller} and {@link #objectsAsync} are their user's to close. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            clients.close();
        }
    }
}
