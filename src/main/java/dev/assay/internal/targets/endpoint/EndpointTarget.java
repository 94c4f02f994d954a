package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.client.ClientTarget;
import dev.assay.internal.targets.client.TargetDescription;
import dev.assay.targets.Capability;
import dev.assay.targets.Witness;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Functions run on a service that somebody else runs: a LocalStack, moto, the embedded target of another JVM. The target itself makes nothing there, so
 * the service stays as it is when the target is closed; an experiment deletes what it deployed.
 */
public final class EndpointTarget extends ClientTarget {

    /** The name by which {@code -Dassay.target} selects it. */
    public static final String NAME = "endpoint";

    private final EndpointSettings settings;
    private final Witness witness;
    private final PlainRequests requests;

    /** @param noObjects why the service has no object store; empty if it has one */
    EndpointTarget(
            EndpointSettings settings,
            Recognised recognised,
            Optional<String> noObjects,
            AwsClients clients,
            PlainRequests requests) {
        super(description(settings, recognised, noObjects), clients);
        this.settings = settings;
        this.witness = new EndpointWitness(recognised.service(), settings.declared());
        this.requests = requests;
    }

    private static TargetDescription description(
            EndpointSettings settings, Recognised recognised, Optional<String> noObjects) {
        String javaRuntime = settings.javaRuntime().orElseGet(recognised.service()::javaRuntime);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("endpoint", settings.address() + ", region " + settings.region());
        facts.put(RunRecord.SERVICE, recognised.words());
        facts.put("credentials", settings.credentials().label());
        facts.put("Lambda runtime", javaRuntime);
        if (!settings.declared().isEmpty()) {
            facts.put(
                    "declared",
                    settings.declared().stream().map(Capability::name).collect(Collectors.joining(", ")));
        }
        return new TargetDescription(
                NAME,
                EndpointCapabilities.table(recognised.service(), settings.declared(), noObjects),
                facts,
                settings.role(),
                javaRuntime);
    }

    /**
     * Opens the target.
     *
     * @param parameter answers a setting by its name, for example {@code assay.endpoint}
     * @throws InvalidInputException if a setting cannot be used, or nothing answers there as AWS does
     */
    public static EndpointTarget open(Function<String, Optional<String>> parameter) {
        return EndpointOpening.withPatience().open(EndpointSettings.from(parameter));
    }

    @Override
    public Witness witness() {
        return witness;
    }

    /** Only a refused connection proves that the service is gone: a slow one may be busy. */
    @Override
    public Optional<String> ended() {
        if (isClosed()) {
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

    /** The service runs on. */
    @Override
    protected void release() {}
}
