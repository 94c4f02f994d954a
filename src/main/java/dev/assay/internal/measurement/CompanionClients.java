package dev.assay.internal.measurement;

import dev.assay.targets.Target;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Clients for deploying companions, each in its region. */
final class CompanionClients implements AutoCloseable {

    private final Target target;
    private final Map<String, LambdaClient> elsewhere = new HashMap<>();

    CompanionClients(Target target) {
        this.target = target;
    }

    LambdaClient of(CompanionFunction companion) {
        String region = companion.place().region();
        return region.isEmpty()
                ? target.control()
                : elsewhere.computeIfAbsent(region, other -> target.client(LambdaClient.builder(), companion.place()));
    }

    /** Those that it made. */
    @Override
    public void close() {
        elsewhere.values().forEach(LambdaClient::close);
        elsewhere.clear();
    }
}
